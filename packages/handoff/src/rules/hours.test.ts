import type { Day, Hours } from '@cristal/dialogue'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, isOpen, nextOpening, weekdayOf } from './hours.ts'
import { openingInWords } from './opening-in-words.ts'

const office: Hours = {
  weekly: {
    mon: [
      ['08:00', '12:00'],
      ['13:30', '18:00'],
    ],
    tue: [['08:00', '18:00']],
    wed: [['08:00', '18:00']],
    thu: [['08:00', '18:00']],
    fri: [['08:00', '17:00']],
    sat: [['09:00', '12:00']],
  },
  holidays: ['2026-12-25', '2027-01-01'],
}

describe('the hours of the desk', () => {
  it.each([
    ['a Monday morning', '2026-11-23T08:00:00-03:00', true],
    ['a minute before', '2026-11-23T07:59:59-03:00', false],
    ['lunch', '2026-11-23T12:00:00-03:00', false],
    ['the last minute', '2026-11-23T17:59:59-03:00', true],
    ['the end', '2026-11-23T18:00:00-03:00', false],
    ['a Sunday', '2026-11-22T10:00:00-03:00', false],
    ['Christmas, a Friday', '2026-12-25T10:00:00-03:00', false],
    ['the clock of the organisation, wherever that is', '2026-11-23T08:00:00+09:00', true],
  ])('at %s', (_, now, open) => {
    expect(isOpen(now, office)).toBe(open)
  })

  it('are always, where the organisation gives none', () => {
    expect(isOpen('2026-12-25T03:00:00-03:00', undefined)).toBe(true)
  })

  it.each([
    ['2026-11-23T07:00:00-03:00', 'hoje, às 8h'],
    ['2026-11-23T12:10:00-03:00', 'hoje, às 13h30'],
    ['2026-11-23T19:00:00-03:00', 'amanhã, às 8h'],
    ['2026-11-21T13:00:00-03:00', 'segunda-feira, às 8h'],
    ['2026-11-20T17:00:00-03:00', 'amanhã, às 9h'],
    ['2026-12-24T18:00:00-03:00', 'sábado, às 9h'],
    ['2026-12-31T20:00:00-03:00', 'sábado, às 9h'],
  ])('after %s begin again %s', (now, words) => {
    const next = nextOpening(now, office)
    expect(next && openingInWords(next, now)).toBe(words)
  })

  it('says the date of an opening that is far away, and one o’clock as one says it', () => {
    const rare: Hours = { weekly: { fri: [['1:00', '2:00']] }, holidays: ['2026-11-27'] }
    const now = '2026-11-21T10:00:00-03:00'
    expect(nextOpening(now, rare)).toEqual({ date: '2026-12-04', time: '01:00' })
    expect(openingInWords({ date: '2026-12-04', time: '01:00' }, now)).toBe('4 de dezembro, à 1h')
  })

  it('knows that some never open', () => {
    expect(nextOpening('2026-11-21T10:00:00-03:00', { weekly: {} })).toBeNull()
    expect(nextOpening('2026-11-21T10:00:00-03:00', { weekly: { mon: [['18:00', '08:00']] } })).toBeNull()
  })

  it('opens at the next opening, and not before', () => {
    fc.assert(
      fc.property(hours, moment, (given, now) => {
        fc.pre(!isOpen(now, given))
        const next = nextOpening(now, given)
        if (next === null) return neverOpen(now, given)
        const opening = `${next.date}T${next.time}:00-03:00`
        return (
          opening > now && isOpen(opening, given) && between(now, opening).every((at) => !isOpen(at, given))
        )
      }),
      { seed: 1 },
    )
  })

  it('counts the days of the week without a calendar', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 800 }), (from, days) => {
        const to = addDays(from, days)
        return (
          to === new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) &&
          weekdayOf(to) === (new Date(to).getUTCDay() + 6) % 7
        )
      }),
      { seed: 1 },
    )
  })
})

const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const moment = fc.tuple(date, time).map(([day, clock]) => `${day}T${clock}:00-03:00`)
const stretches = fc.array(fc.tuple(time, fc.oneof(time, fc.constant('24:00'))), { maxLength: 2 })
const hours: fc.Arbitrary<Hours> = fc.record({
  weekly: fc.dictionary(fc.constantFrom<Day>('mon', 'wed', 'sat'), stretches),
  holidays: fc.array(date, { maxLength: 3 }),
})

/** The times between two: each minute of the first day, each quarter of an hour later. */
function between(from: string, to: string): readonly string[] {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const found: string[] = []
  for (let at = start; at < end; at += 60_000) {
    if (at - start < 86_400_000 || at % 900_000 === 0) found.push(local(at))
  }
  return found
}

function local(at: number): string {
  return `${new Date(at - 3 * 3_600_000).toISOString().slice(0, 19)}-03:00`
}

function neverOpen(now: string, given: Hours): boolean {
  return between(now, local(Date.parse(now) + 30 * 86_400_000)).every((at) => !isOpen(at, given))
}
