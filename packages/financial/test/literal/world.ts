import { addMonths } from '@cristal/dialogue'
import * as fc from 'fast-check'

import type { Row } from './row.ts'

/** A day, and what a customer owes by then. */
export interface World {
  /** `YYYY-MM-DD` */
  readonly today: string
  /** The rows of each bill. */
  readonly bills: readonly (readonly Row[])[]
}

/** What is so of every world that is made; what is left out may be either way. */
export interface Traits {
  /** How many months before this one have an installment; 2 to 8 where left out. */
  readonly before?: readonly [min: number, max: number]
  /** How many months after this one have an installment; 2 to 8 where left out. */
  readonly after?: readonly [min: number, max: number]
  /** Where this month's installment lies. */
  readonly thisMonth?: 'due before today' | 'due today or later'
  /** `past`: what was due before today is open. */
  readonly open?: 'past' | 'all'
  /** The day of the month on which everything falls due. */
  readonly day?: number
}

/** Worlds with one bill and one installment each month, in order, made so that small ones are simple ones. */
export function monthly(traits: Traits = {}): fc.Arbitrary<World> {
  return plans(traits).map((plan) => worldOf(plan, traits))
}

/** The same bill without the installments that `leaves` turns away, by their distance from this month. */
export function without(worlds: fc.Arbitrary<World>, offsets: readonly number[]): fc.Arbitrary<World> {
  return fc.tuple(worlds, fc.constantFrom(...offsets)).map(([{ today, bills }, offset]) => {
    const gone = addMonths(today.slice(0, 7), offset)
    return { today, bills: bills.map((rows) => numbered(rows.filter(({ due }) => !due.startsWith(gone)))) }
  })
}

/** The same bill with a second installment, on the last of them, in a month so far from this one. */
export function withTwin(worlds: fc.Arbitrary<World>, offsets: readonly number[]): fc.Arbitrary<World> {
  return fc.tuple(worlds, fc.constantFrom(...offsets)).map(([{ today, bills }, offset]) => {
    const month = addMonths(today.slice(0, 7), offset)
    const doubled = (row: Row): readonly Row[] => (row.due.startsWith(month) ? [row, row] : [row])
    return { today, bills: bills.map((rows) => numbered(rows.flatMap(doubled))) }
  })
}

/** The same bill from its last installment to its first. */
export function descending(worlds: fc.Arbitrary<World>): fc.Arbitrary<World> {
  return worlds.map(({ today, bills }) => ({
    today,
    bills: bills.map((rows) => numbered(rows.toReversed())),
  }))
}

/** Two bills that are alike. */
export function twoBills(worlds: fc.Arbitrary<World>): fc.Arbitrary<World> {
  return worlds.map(({ today, bills: [rows = []] }) => ({
    today,
    bills: [rows, rows.map((row) => ({ ...row, id: row.id + rows.length }))],
  }))
}

interface Plan {
  readonly month: number
  readonly day: number
  readonly before: number
  readonly after: number
  readonly days: readonly number[]
  readonly paid: readonly boolean[]
}

const most = 8
const all = { minLength: 2 * most + 1, maxLength: 2 * most + 1 }

function plans({
  before: [fewest, longest] = [2, most],
  after: [least, furthest] = [2, most],
}: Traits): fc.Arbitrary<Plan> {
  return fc.record({
    month: fc.nat(23),
    day: fc.integer({ min: 2, max: 27 }),
    before: fc.integer({ min: fewest, max: longest }),
    after: fc.integer({ min: least, max: furthest }),
    days: fc.array(fc.integer({ min: 1, max: 28 }), all),
    paid: fc.array(fc.boolean(), all),
  })
}

/** June stands first: it is followed by no turn of the year, and its neighbours differ in length. */
const firstMonth = '2026-06'

function worldOf({ month, day, before, after, days, paid }: Plan, traits: Traits): World {
  const current = addMonths(firstMonth, month)
  const today = `${current}-${twoDigits(day)}`
  const rows = Array.from({ length: before + 1 + after }, (_, index) => {
    const offset = index - before
    const due = `${addMonths(current, offset)}-${twoDigits(dueDay(days[index] ?? 1, offset, day, traits))}`
    const open = traits.open === 'all' || (traits.open === 'past' && due < today) || paid[index] !== true
    return { id: index + 1, due, open }
  })
  return { today, bills: [rows] }
}

function dueDay(day: number, offset: number, today: number, { thisMonth, day: fixed }: Traits): number {
  if (offset === 0 && thisMonth === 'due before today') return Math.min(fixed ?? day, today - 1)
  if (offset === 0 && thisMonth === 'due today or later') return Math.max(fixed ?? day, today)
  return fixed ?? day
}

function numbered(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => ({ ...row, id: index + 1 }))
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0')
}
