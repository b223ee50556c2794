import type { StatementBill } from './statement.ts'

/** On which days of the month a bill's open installments fall due. */
export interface DueDays {
  readonly id: string
  /** Ascending, each once; empty when nothing of the window is open. */
  readonly days: readonly number[]
}

export function dueDaysOf({ id, installments }: StatementBill): DueDays {
  const days = installments
    .filter(({ balance }) => balance > 0)
    .map(({ dueDate }) => Number(dueDate.slice(8, 10)))
  return { id, days: [...new Set(days)].toSorted((one, other) => one - other) }
}

/** "10", "5 e 20" or "5, 10 e 20". */
export function daysInWords(days: readonly number[]): string {
  return days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} e ${days.at(-1)}`
}
