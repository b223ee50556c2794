import { monthOf } from '@cristal/dialogue'

import type { Bill, Installment } from '../ports/billing.ts'
import { isOfCostCenters } from './cost-center.ts'
import { isInside, windowAt } from './window.ts'

/** What a conversation keeps of a customer's bills: the window, counts, and when it was fetched. */
export interface Statement {
  /** ISO with offset; empty before anything was fetched. */
  readonly fetchedAt: string
  /** The ids of all bills of the organisation's cost centres. */
  readonly ids: readonly string[]
  /** Those of them whose installments are known: all where the statement came whole, else what was asked for. */
  readonly bills: readonly StatementBill[]
}

/** What is kept of one bill. */
export interface StatementBill {
  readonly id: string
  /** Inside the window, by due date. */
  readonly installments: readonly Installment[]
  /** How many open installments fell due before the window; `null` where that could not be seen. */
  readonly olderDebt: number | null
}

/** Before anything was fetched. */
export const noStatement: Statement = { fetchedAt: '', ids: [], bills: [] }

/** Keeps of whole bills what the bot may speak of. */
export function statementOf(bills: readonly Bill[], costCenters: readonly string[], now: string): Statement {
  const window = windowAt(now)
  const ours = bills.filter((bill) => isOfCostCenters(bill, costCenters))
  return {
    fetchedAt: now,
    ids: ours.map(({ id }) => id),
    bills: ours.map(({ id, installments }) => ({
      id,
      installments: installments.filter(({ dueDate }) => isInside(window, monthOf(dueDate))),
      olderDebt: openOf(installments.filter(({ dueDate }) => monthOf(dueDate) < window.from)),
    })),
  }
}

/** Bills of which nothing but their ids is known yet. */
export function unreadBills(ids: readonly string[], now: string): Statement {
  return { fetchedAt: now, ids, bills: [] }
}

/** The statement with what is now known of some bills. */
export function withBills(statement: Statement, read: readonly StatementBill[]): Statement {
  const others = statement.bills.filter(({ id }) => !read.some((bill) => bill.id === id))
  return { ...statement, bills: [...others, ...read] }
}

/** The window has moved on since the statement was fetched, so that it lacks a month. */
export function isOfAnotherMonth({ fetchedAt }: Statement, now: string): boolean {
  return monthOf(fetchedAt) !== monthOf(now)
}

/** Some bills as one. */
export interface JoinedBills {
  /** By due date. */
  readonly installments: readonly Installment[]
  readonly olderDebt: number
  /** Of some bill it could not be seen whether there is older debt. */
  readonly olderUnknown: boolean
}

/** Those bills as one. Numbers repeat from bill to bill, so that installments of several name theirs. */
export function joined({ bills }: Statement, ids: readonly string[]): JoinedBills {
  const chosen = bills.filter(({ id }) => ids.includes(id))
  return {
    installments: chosen
      .flatMap((bill) => (chosen.length === 1 ? bill.installments : named(bill)))
      .toSorted((one, other) => (one.dueDate === other.dueDate ? 0 : one.dueDate < other.dueDate ? -1 : 1)),
    olderDebt: chosen.reduce((sum, { olderDebt }) => sum + (olderDebt ?? 0), 0),
    olderUnknown: chosen.some(({ olderDebt }) => olderDebt === null),
  }
}

/** How many installments are open. */
export function openOf(installments: readonly Installment[]): number {
  return installments.filter(({ balance }) => balance > 0).length
}

function named({ id, installments }: StatementBill): Installment[] {
  return installments.map((each) => ({
    ...each,
    number: `${each.number ?? each.installmentId} do título ${id}`,
  }))
}
