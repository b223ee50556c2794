import { monthOf } from '@cristal/dialogue'

import type { Bill, Installment } from '../ports/billing.ts'
import { isOfCostCenters } from './cost-center.ts'
import { isInside, windowAt } from './window.ts'

/** What a conversation keeps of a customer's bills: the window, counts, and when it was fetched. */
export interface Statement {
  /** ISO with offset. */
  readonly fetchedAt: string
  /** Of the organisation's cost centres only. */
  readonly bills: readonly StatementBill[]
}

/** What is kept of one bill. */
export interface StatementBill {
  readonly id: string
  /** Inside the window, by due date. */
  readonly installments: readonly Installment[]
  /** How many open installments fell due before the window. */
  readonly olderDebt: number
}

/** Keeps of all bills what the bot may speak of. */
export function statementOf(bills: readonly Bill[], costCenters: readonly string[], now: string): Statement {
  const window = windowAt(now)
  return {
    fetchedAt: now,
    bills: bills
      .filter((bill) => isOfCostCenters(bill, costCenters))
      .map(({ id, installments }) => ({
        id,
        installments: installments.filter(({ dueDate }) => isInside(window, monthOf(dueDate))),
        olderDebt: installments.filter(
          ({ balance, dueDate }) => balance > 0 && monthOf(dueDate) < window.from,
        ).length,
      })),
  }
}
