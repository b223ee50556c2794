import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { addMonths, clockTime, instant, monthInWords, monthOf, plus } from './time.ts'

const anyTime = fc.integer({
  min: Date.parse('1901-01-01T00:00:00Z'),
  max: Date.parse('2399-12-31T00:00:00Z'),
})

it('counts as the platform does, in any year', () => {
  fc.assert(
    fc.property(anyTime, (ms) => instant(new Date(ms).toISOString()) === ms),
    { seed: 2 },
  )
})

it('adds as the platform does', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -1e9, max: 1e9 }), (ms, more) => {
      const whole = Math.floor(ms / 1000) * 1000
      const sum = Math.floor((whole + more) / 1000) * 1000
      return instant(plus(new Date(whole).toISOString(), more)) === sum
    }),
    { seed: 3 },
  )
})

it('keeps the offset, over midnight and into another year', () => {
  expect(plus('2026-12-31T23:45:00-03:00', 30 * 60_000)).toBe('2027-01-01T00:15:00-03:00')
  expect(instant('2026-11-21T09:00:00-03:00')).toBe(Date.parse('2026-11-21T12:00:00Z'))
})

it('comes to the last day of four hundred years, which only every fourth century has', () => {
  expect(plus('2000-02-28T12:00:00Z', 86_400_000)).toBe('2000-02-29T12:00:00Z')
})

it('refuses a time without an offset, and says what one looks like', () => {
  expect(() => instant('2026-11-21T09:00:00')).toThrow(/with an offset, such as/)
})

it('shows the time of day where the person is', () => {
  expect(clockTime('2026-11-21T12:30:00Z', '2026-11-21T09:00:00-03:00')).toBe('09:30')
  expect(clockTime('2026-11-21T12:30:00Z', '2026-11-21T10:20:00-03:00')).toBe('09:30')
})

it.each([
  ['2026-01', -2, '2025-11'],
  ['2026-12', 2, '2027-02'],
  ['2024-02', 0, '2024-02'],
  ['2026-11', 26, '2029-01'],
])('%s and %i months is %s', (month, count, expected) => {
  expect(addMonths(month, count)).toBe(expected)
})

it('says a month in words', () => {
  expect(monthInWords('2022-03-10')).toBe('março de 2022')
})

it('reads offsets of half hours, east and west, and fractions of a second', () => {
  expect(instant('2026-11-21T09:00:00+05:30')).toBe(Date.parse('2026-11-21T03:30:00Z'))
  expect(instant('2026-11-21T09:00:00-03:30')).toBe(Date.parse('2026-11-21T12:30:00Z'))
  expect(instant('2026-11-21T09:00Z')).toBe(Date.parse('2026-11-21T09:00:00Z'))
  expect(instant('2026-11-21T09:00:07.5Z')).toBe(Date.parse('2026-11-21T09:00:07.500Z'))
})

it('takes the month of a date and of a time', () => {
  expect(monthOf('2026-11-21T09:00:00-03:00')).toBe('2026-11')
  expect(monthOf('2026-11-21')).toBe('2026-11')
})

it.each(['x2026-11-21T09:00:00Z', '2026-11-21T09:00:00Zx', '2026-11-21T09:00:00.123xZ'])(
  'refuses %s',
  (iso) => {
    expect(() => instant(iso)).toThrow(RangeError)
  },
)

it('keeps the time of day of an instant on another day', () => {
  expect(clockTime('2026-11-23T01:15:00Z', '2026-11-21T09:00:00-03:00')).toBe('22:15')
})
