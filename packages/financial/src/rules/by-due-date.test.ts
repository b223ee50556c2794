import { expect, it } from 'vitest'

import { open } from '../testing/contract-data.ts'
import { byDueDate } from './by-due-date.ts'

const one = (installmentId: string, dueDate: string) => ({ ...open, installmentId, dueDate })
const sorted = (...all: readonly ReturnType<typeof one>[]) =>
  all.toSorted(byDueDate).map(({ installmentId }) => installmentId)

it('puts what falls due first first, and on one day goes by number, not by letter', () => {
  expect(sorted(one('2', '2026-12-10'), one('1', '2026-11-10'))).toEqual(['1', '2'])
  expect(sorted(one('1', '2026-11-10'), one('2', '2026-12-10'))).toEqual(['1', '2'])
  expect(sorted(one('10', '2026-11-10'), one('9', '2026-11-10'))).toEqual(['9', '10'])
})

it('keeps an order among those that have no number, too', () => {
  expect(sorted(one('b', '2026-11-10'), one('a', '2026-11-10'))).toEqual(['a', 'b'])
  expect(sorted(one('a', '2026-11-10'), one('b', '2026-11-10'))).toEqual(['a', 'b'])
})

it('goes by due date before it goes by number', () => {
  expect(sorted(one('1', '2026-12-10'), one('2', '2026-11-10'))).toEqual(['2', '1'])
})
