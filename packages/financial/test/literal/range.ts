import type { Row } from './row.ts'

/** Days from one to another, both included; `YYYY-MM-DD`. */
export interface Range {
  readonly after: string
  readonly before: string
}

/** How a stretch of time was asked for, where section 26 tells ways apart. */
export type Asked =
  /** By a month's name, or "atual": both read today's month. */
  | 'date'
  /** By "recente", "atrasada" or "proxima" in the first message: one range for all. */
  | 'period'
  /** By the answers "futuras" and "atrasadas" to the question. */
  | 'futuras'
  | 'atrasadas'

/** Section 26: from which day to which day the function is asked for installments. */
export function rangeOf(asked: Asked, today: string): Range {
  const [year, month] = today.split('-').map(Number)
  const first = (months: number): string => dateFromParts(year ?? 0, (month ?? 0) + months, 1)
  switch (asked) {
    case 'date':
      return { after: first(0), before: dateFromParts(year ?? 0, month ?? 0, 31) }
    case 'period':
      return { after: first(-2), before: first(2) }
    case 'futuras':
      return { after: first(0), before: first(2) }
    case 'atrasadas':
      return { after: first(-2), before: first(0) }
  }
}

/** What the function gives. */
export function within(rows: readonly Row[], { after, before }: Range): readonly Row[] {
  return rows.filter(({ due }) => after <= due && due <= before)
}

/** Section 27: one to five installments are told, all of them; for any other number there is no branch. */
export function toldOf(found: readonly Row[]): readonly Row[] | undefined {
  return found.length >= 1 && found.length <= 5 ? found : undefined
}

/** As the flows' engine makes a date: a day beyond the month's end is one of the next month. */
function dateFromParts(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
