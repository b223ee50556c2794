import type { Call } from '@cristal/dialogue'
import { faultQueue } from '@cristal/dialogue/testing'

import { BillingError } from '../ports/billing-error.ts'
import type { Bill, Customers, Installments, SlipRequest, Slips, Statements } from '../ports/billing.ts'
import { isOfCostCenters } from '../rules/cost-center.ts'
import { byDueDate } from '../rules/by-due-date.ts'
import type { BillingData } from './billing-data.ts'
import { orderFailures, readFailures, type BillingFault } from './billing-fault.ts'
import type { OrderedMail } from './ordered-mail.ts'

/** The billing ports over data in memory: the same for every organisation. */
export interface MemoryBilling {
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
  readonly installments: Installments
  /** What left, oldest first. */
  readonly mails: readonly OrderedMail[]
  /** Makes the next requests of any port fail, `times` of them; every one when it is left out. */
  readonly fail: (fault: BillingFault, times?: number) => void
}

/** What a billing system in memory does beyond keeping its data. */
export interface MemoryBillingOptions {
  /** How many installments a statement may have before it is `tooLarge`. Absent: any number. */
  readonly largestStatement?: number
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
export function memoryBilling(
  { customers, bills }: BillingData,
  { largestStatement = Infinity }: MemoryBillingOptions = {},
): MemoryBilling {
  const mails: OrderedMail[] = []
  const faults = faultQueue<BillingFault>()
  const heldBy = (customer: string) => bills.filter(({ holders }) => holders.includes(customer))
  /** A fault strikes before the work is done, or after it. */
  const order = (mail: OrderedMail, call: Call, isPossible: boolean) => {
    const fault = faults.next(call)
    const reason = fault && orderFailures[fault]
    if (reason !== undefined && reason !== 'unknownOutcome') throw failure(reason)
    if (!isPossible) throw failure('refused')
    mails.push(mail)
    if (reason !== undefined) throw failure(reason)
  }
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
        const held = heldBy(customerId)
        if (held.flatMap(({ installments }) => installments).length > largestStatement)
          throw failure('tooLarge')
        return held.map(toBill)
      },
      async bills(customerId, costCenters, call) {
        read(faults.next(call))
        return heldBy(customerId)
          .filter((bill) => isOfCostCenters(bill, costCenters))
          .map(({ id }) => id)
      },
      async mail(mail, call) {
        order(
          mail,
          call,
          customers.some(({ id }) => id === mail.customerId),
        )
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
        order(mail, call, hasSlip(bills, mail))
      },
    },
    installments: {
      async within({ customerId, billId, from, to }, call) {
        read(faults.next(call))
        return heldBy(customerId)
          .filter(({ id }) => id === billId)
          .flatMap((bill) => toBill(bill).installments)
          .filter(({ dueDate }) => from <= dueDate && dueDate <= to)
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

function hasSlip(bills: readonly Bill[], { billId, installmentId }: SlipRequest): boolean {
  const bill = bills.find(({ id }) => id === billId)
  return (
    bill?.installments.some((one) => one.installmentId === installmentId && one.slip && one.balance > 0) ===
    true
  )
}
