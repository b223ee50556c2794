import type { Period } from '@cristal/dialogue'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Installment } from '../ports/billing.ts'
import { select, type Wish } from './select.ts'

/** One a month on the tenth, from July 2026 to March 2027; those before October are paid. */
const monthly = [
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
  '2026-12',
  '2027-01',
  '2027-02',
  '2027-03',
].map((month, index) =>
  installment(`${month}-10`, { balance: month < '2026-10' ? 0 : 100, installmentId: String(index) }),
)
const window = monthly.filter(({ dueDate }) => dueDate >= '2026-09' && dueDate < '2027-02')

describe('what a period means on 21 November 2026', () => {
  it.each<[Period, string[]]>([
    ['overdue', ['2026-10-10', '2026-11-10']],
    ['lastOverdue', ['2026-11-10']],
    ['next', ['2026-12-10']],
    ['upcoming', ['2026-12-10', '2027-01-10']],
    ['current', ['2026-11-10']],
    ['recent', ['2026-09-10', '2026-10-10', '2026-11-10', '2026-12-10', '2027-01-10']],
  ])('%s', (period, dates) => {
    expect(told({ periods: [period] })).toEqual(dates)
  })

  it('months by name, each once, together with periods', () => {
    expect(told({ months: ['2026-12'] })).toEqual(['2026-12-10'])
    expect(told({ periods: ['next'], months: ['2026-09', '2026-12'] })).toEqual(['2026-09-10', '2026-12-10'])
  })

  it('notices a month outside the window', () => {
    expect(select(window, wish({ months: ['2026-12', '2027-03'] }), now).asksOutside).toBe(true)
    expect(select(window, wish({ months: ['2026-08'] }), now).asksOutside).toBe(true)
    expect(select(window, wish({ months: ['2027-01'] }), now).asksOutside).toBe(false)
  })
})

it('narrows a month to a day on which something falls due, and to no other', () => {
  const month = [installment('2026-12-10'), installment('2026-12-20', { installmentId: '2' })]
  const dates = (day: number) =>
    select(month, wish({ months: ['2026-12'], day }), now).told.map(({ installment: each }) => each.dueDate)
  expect(dates(20)).toEqual(['2026-12-20'])
  expect(dates(15)).toEqual(['2026-12-10', '2026-12-20'])
  const current = wish({ periods: ['current'], day: 10 })
  const days = [installment('2026-11-05'), installment('2026-11-10', { installmentId: '2' })]
  expect(select(days, current, now).told).toHaveLength(1)
})

describe('what is sent', () => {
  it.each<[Period, string, string[]]>([
    ['overdue', 'consultar', ['send', 'send']],
    ['overdue', 'segunda_via', ['send', 'send']],
    ['lastOverdue', 'consultar', ['send']],
    ['recent', 'segunda_via', ['none', 'send', 'send', 'none', 'none']],
    ['current', 'consultar', ['offer']],
    ['current', 'segunda_via', ['send']],
    ['next', 'consultar', ['offer']],
    ['next', 'segunda_via', ['send']],
    ['upcoming', 'consultar', ['offer', 'offer']],
    ['upcoming', 'segunda_via', ['offer', 'offer']],
  ])('%s for %s', (period, intent, deliveries) => {
    const selection = select(window, wish({ periods: [period], intent }), now)
    expect(selection.told.map(({ delivery }) => delivery)).toEqual(deliveries)
  })

  it('sends what one part of the wish sends and another only offers', () => {
    const selection = select(window, wish({ periods: ['overdue', 'current'] }), now)
    expect(selection.told.map(({ delivery }) => delivery)).toEqual(['send', 'send'])
  })
})

it('takes the last of however many are overdue, and the next that is open', () => {
  const overdue = ['2026-09-10', '2026-10-10', '2026-11-10'].map((dueDate) => installment(dueDate))
  const last = wish({ periods: ['lastOverdue'] })
  const dates = (all: readonly Installment[], asked: Wish) =>
    select(all, asked, now).told.map(({ installment: { dueDate } }) => dueDate)
  expect(dates(overdue, last)).toEqual(['2026-11-10'])
  expect(dates(overdue.slice(0, 1), last)).toEqual(['2026-09-10'])
  const ahead = [installment('2026-12-10', { balance: 0 }), installment('2027-01-10')]
  expect(dates(ahead, wish({ periods: ['next'] }))).toEqual(['2027-01-10'])
})

it('does not call overdue what falls due today', () => {
  const today = [installment('2026-11-21')]
  expect(select(today, wish({ periods: ['overdue'] }), now).told).toEqual([])
  expect(select(today, wish({ periods: ['next'] }), now).told).toHaveLength(1)
})

it.each([
  ['2026-01-31T10:00:00-03:00', '2025-11-30', 'overdue'],
  ['2026-03-31T10:00:00-03:00', '2026-02-28', 'overdue'],
  ['2024-02-29T10:00:00-03:00', '2024-02-28', 'overdue'],
  ['2026-11-30T10:00:00-03:00', '2027-01-31', 'upcoming'],
  ['2026-12-31T23:59:59-03:00', '2027-02-28', 'upcoming'],
  ['2023-12-31T23:59:59-03:00', '2024-02-29', 'upcoming'],
] as const)('on %s, %s is %s', (at, dueDate, period) => {
  expect(select([installment(dueDate)], wish({ periods: [period] }), at).told).toHaveLength(1)
})

it('never sends what is paid, and tells nothing twice', () => {
  const rows = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 150 }), balance: fc.constantFrom(0, 10), slip: fc.boolean() }),
    { maxLength: 12 },
  )
  const periods = fc.subarray<Period>(['overdue', 'lastOverdue', 'next', 'upcoming', 'current', 'recent'])
  fc.assert(
    fc.property(rows, periods, fc.constantFrom('consultar', 'segunda_via'), (made, chosen, intent) => {
      const all = made.map(({ day, balance, slip }, index) =>
        installment(new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10), {
          balance,
          slip,
          installmentId: String(index),
        }),
      )
      const { told: selected } = select(all, wish({ periods: chosen, intent }), now)
      expect(new Set(selected.map(({ installment: each }) => each)).size).toBe(selected.length)
      const [paid, open] = [0, 10].map((balance) =>
        selected.filter(({ installment: each }) => each.balance === balance).map(({ delivery }) => delivery),
      )
      expect(paid?.filter((delivery) => delivery !== 'none')).toEqual([])
      // Of those still to come, only "as recentes" tells without an offer.
      expect(open?.includes('none') === true && !chosen.includes('recent')).toBe(false)
    }),
    { seed: 4 },
  )
})

const now = '2026-11-21T09:00:00-03:00'

function wish(part: Partial<Wish>): Wish {
  return { intent: 'consultar', periods: [], months: [], ...part }
}

function told(part: Partial<Wish>): string[] {
  return select(window, wish(part), now).told.map(({ installment: each }) => each.dueDate)
}

function installment(dueDate: string, part: Partial<Installment> = {}): Installment {
  return {
    billId: '1',
    installmentId: '1',
    condition: 'PM',
    dueDate,
    balance: 100,
    originalValue: 100,
    slip: true,
    received: false,
    writtenOff: false,
    ...part,
  }
}
