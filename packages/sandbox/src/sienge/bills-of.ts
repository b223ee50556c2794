import type { ScenarioBill, ScenarioInstallment } from '../scenario/bill.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** The bills that a customer holds, alone or with others; a refusal with 404 for an unknown customer. */
export function billsOf({ sienge }: World, customerId: number): ScenarioBill[] {
  if (!sienge.customers.some(({ id }) => id === customerId)) throw new Refusal(404)
  return sienge.bills.filter((bill) => bill.customerId === customerId || bill.holders.includes(customerId))
}

/** A bill by its id; a refusal with 404 where there is none. */
export function billOf({ sienge }: World, billReceivableId: number): ScenarioBill {
  const bill = sienge.bills.find((candidate) => candidate.billReceivableId === billReceivableId)
  if (bill === undefined) throw new Refusal(404)
  return bill
}

/** The number of a bill's contract, which the statement calls `documentId`. */
export function contractNumber({ documentId, billReceivableId }: ScenarioBill): string {
  return documentId ?? `VIND-${billReceivableId}`
}

/**
 * An installment whose slip can be had. SIENGE refuses with 422 where no slip is registered or nothing is
 * open; an unknown bill or installment is a 404.
 */
export function installmentWithSlip(bill: ScenarioBill, installmentId: number): ScenarioInstallment {
  const installment = bill.installments.find((candidate) => candidate.installmentId === installmentId)
  if (installment === undefined) throw new Refusal(404)
  if (!installment.generatedBillet || installment.currentBalance <= 0) throw new Refusal(422)
  return installment
}
