import type { Installment } from '../ports/billing.ts'

/** The order of installments: by due date, then by id as a number. Billing systems promise none. */
export function byDueDate(a: Installment, b: Installment): number {
  if (a.dueDate !== b.dueDate) return a.dueDate < b.dueDate ? -1 : 1
  return Number(a.installmentId) - Number(b.installmentId) || (a.installmentId < b.installmentId ? -1 : 1)
}
