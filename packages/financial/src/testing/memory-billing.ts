import { faultQueue } from '@cristal/dialogue/testing'

import { BillingError } from '../ports/billing-error.ts'
import type {
  Bill,
  Customers,
  Installment,
  SlipMail,
  SlipRequest,
  Slips,
  Statements,
} from '../ports/billing.ts'
import type { BillingData } from './billing-data.ts'
import { orderFailures, readFailures, type BillingFault } from './billing-fault.ts'

/** The billing ports over data in memory: the same for every organisation. */
export interface MemoryBilling {
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
  /** What left, oldest first. */
  readonly mails: readonly SlipMail[]
  /** Makes the next requests of any port fail, `times` of them; every one when it is left out. */
  readonly fail: (fault: BillingFault, times?: number) => void
}

/**
 * Keeps customers and bills in memory and serves the billing ports from them, for tests and demonstrations.
 *
 * @example
 * ```ts
 * const billing = memoryBilling({ customers: [marina], bills: [{ ...bill, holders: [marina.id] }] })
 * billing.fail('answerLost', 1)
 * ```
 */
export function memoryBilling({ customers, bills }: BillingData): MemoryBilling {
  const mails: SlipMail[] = []
  const faults = faultQueue<BillingFault>()
  return {
    customers: {
      async findByDocument(document, call) {
        read(faults.next(call))
        return customers.find((customer) => customer.document === document)
      },
    },
    statements: {
      async billsOf(customerId, call) {
        read(faults.next(call))
        return bills.filter(({ holders }) => holders.includes(customerId)).map(toBill)
      },
    },
    slips: {
      async slip(request, call) {
        read(faults.next(call))
        const { billId, installmentId } = request
        return hasSlip(bills, request)
          ? { link: `https://boletos.exemplo/${billId}/${installmentId}.pdf`, line }
          : undefined
      },
      async mail(mail, call) {
        const fault = faults.next(call)
        const reason = fault && orderFailures[fault]
        if (reason !== undefined && reason !== 'unknownOutcome') throw failure(reason)
        if (!hasSlip(bills, mail)) throw failure('refused')
        mails.push(mail)
        if (reason !== undefined) throw failure(reason)
      },
    },
    mails,
    fail: faults.add,
  }
}

/** A line that passes every check digit, the same for each slip. */
const line = '00190000090234567800300000123174889510000128750'

function read(fault: BillingFault | undefined): void {
  if (fault !== undefined) throw failure(readFailures[fault])
}

function failure(reason: BillingError['reason']): BillingError {
  return new BillingError(reason, `The billing system in memory was told to fail: ${reason}.`)
}

function toBill({ id, costCenter, installments }: Bill): Bill {
  return {
    id,
    ...(costCenter === undefined ? {} : { costCenter }),
    installments: installments.toSorted(byDueDate),
  }
}

function byDueDate(a: Installment, b: Installment): number {
  if (a.dueDate !== b.dueDate) return a.dueDate < b.dueDate ? -1 : 1
  return Number(a.installmentId) - Number(b.installmentId)
}

function hasSlip(bills: readonly Bill[], { billId, installmentId }: SlipRequest): boolean {
  const bill = bills.find(({ id }) => id === billId)
  return (
    bill?.installments.some((one) => one.installmentId === installmentId && one.slip && one.balance > 0) ===
    true
  )
}
