import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { systemClock } from './system-clock.ts'

const day = 86_400_000

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

test('wakes once at its time, even after months, and not when it was cancelled', () => {
  const clock = systemClock()
  const woken: string[] = []
  clock.at(90 * day, () => woken.push('long'))
  clock.at(1000, () => woken.push('short'))
  const cancel = clock.at(50 * day, () => woken.push('cancelled'))
  vi.advanceTimersByTime(999)
  expect(woken).toEqual([])
  vi.advanceTimersByTime(1)
  expect(woken).toEqual(['short'])
  vi.advanceTimersByTime(40 * day)
  cancel()
  vi.advanceTimersByTime(50 * day - 1001)
  expect(woken).toEqual(['short'])
  vi.advanceTimersByTime(1)
  expect(woken).toEqual(['short', 'long'])
  expect(clock.now()).toBe(90 * day)
})

test('wakes at once for a time that is over', () => {
  const woken: string[] = []
  systemClock().at(-5, () => woken.push('late'))
  vi.advanceTimersByTime(0)
  expect(woken).toEqual(['late'])
})
