import { expect, it } from 'vitest'

import { daysBefore, daysOf, windowAt } from './window.ts'

it.each([
  ['2026-11-21T09:00:00-03:00', '2026-09-01', '2027-01-31', '2026-08-31'],
  ['2026-12-31T23:59:59-03:00', '2026-10-01', '2027-02-28', '2026-09-30'],
  ['2027-12-01T00:00:00-03:00', '2027-10-01', '2028-02-29', '2027-09-30'],
  ['2026-02-28T12:00:00-03:00', '2025-12-01', '2026-04-30', '2025-11-30'],
])('at %s goes from %s to %s, and before it all to %s', (now, from, to, before) => {
  expect(daysOf(windowAt(now))).toEqual({ from, to })
  expect(daysBefore(windowAt(now))).toEqual({ from: '1900-01-01', to: before })
})
