/** A stretch of installments: what a person means by "as atrasadas" or "a próxima". */
export type Period =
  /** Open and due before today, from two months back to this one: "atrasadas". */
  | 'overdue'
  /** The latest overdue one: "a última". */
  | 'lastOverdue'
  /** The earliest open one due today or later: "a próxima". */
  | 'next'
  /** Due today or later, up to two months ahead: "as próximas". */
  | 'upcoming'
  /** All of this month: "a atual". */
  | 'current'
  /** All from two months back to two ahead: "as recentes". */
  | 'recent'

/** What a person asked for: period words, months, or nothing yet. */
export interface PeriodRequest {
  readonly periods: readonly Period[]
  /** `YYYY-MM`, ascending. */
  readonly months: readonly string[]
}
