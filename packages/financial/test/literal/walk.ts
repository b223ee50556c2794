import { type ConsultedMonth, monthAsMeant } from './consulted-month.ts'
import type { Category, Row } from './row.ts'

/** What the walk finds at an index; `null` where there is nothing, of which the flows make an empty month. */
export type Found = Row | null

/**
 * Sections 21 and 24: the counter goes to the first installment of the month that is looked for, then an index goes
 * from there, one installment at a time. `undefined` when the counter runs past the end: nothing is answered.
 *
 * @param rows - in the order in which they come
 */
export function walked(
  rows: readonly Row[],
  category: Category,
  today: string,
  consulted: ConsultedMonth = monthAsMeant(category, today),
): readonly Found[] | undefined {
  const start = counterAt(rows, consulted)
  if (start === undefined) return undefined
  const { count, from, step } = walks[category]
  return Array.from({ length: count + 1 }, (_, turn) => itemAt(rows, start + from + step * turn))
}

/**
 * Section 29: which installments a link and a line are given for. Of the recent ones, the counter goes back from this
 * month; of the overdue ones, forward to it; of others nothing is sent. Only open ones count.
 */
export function linked(rows: readonly Row[], category: Category, today: string): readonly Row[] {
  const start = counterAt(rows, monthAsMeant(category, today))
  if (start === undefined || category === 'futuras' || category === 'atual') return []
  const step = category === 'atrasadas' ? 1 : -1
  return [0, 1, 2].flatMap((turn) => {
    const row = itemAt(rows, start + step * turn)
    return row?.open ? [row] : []
  })
}

/** Section 28: the mail names `result.0` each time, whichever installment the counter stands on. */
export function mailed(found: readonly Row[]): readonly Row[] {
  const [first] = found
  return first === undefined ? [] : found.filter(({ open }) => open).map(() => first)
}

/** Section 22: of all titles of the cost centre the last one, and none of the others. */
export function walkedBill(bills: readonly (readonly Row[])[]): readonly Row[] {
  return bills.at(-1) ?? []
}

/** How many come after the first, where the index starts from the counter, and where it goes. */
const walks: Readonly<Record<Category, { count: number; from: number; step: 1 | -1 }>> = {
  recentes: { count: 4, from: -2, step: 1 },
  atrasadas: { count: 2, from: 0, step: 1 },
  futuras: { count: 2, from: 0, step: -1 },
  atual: { count: 0, from: 0, step: -1 },
}

function counterAt(rows: readonly Row[], { month, year }: ConsultedMonth): number | undefined {
  const index = rows.findIndex(({ due }) => due.slice(5, 7) === month && due.slice(0, 4) === year)
  return index === -1 ? undefined : index
}

/** As the flows' engine takes an index: a negative one counts from the end; beyond either end is an error. */
function itemAt(rows: readonly Row[], index: number): Found {
  return rows.at(index) ?? null
}
