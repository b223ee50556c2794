import { expect, it } from 'vitest'
import { runningClock } from './clock.ts'

const start = Date.parse('2026-11-21T09:00:00-03:00')
const hour = 3_600_000

it('starts where it is told, and never goes back', () => {
  const clock = runningClock(start)
  const first = clock.now()
  expect(first).toBeGreaterThanOrEqual(start)
  clock.advance(hour)
  expect(clock.now()).toBeGreaterThanOrEqual(first + hour)
})

it('wakes those who are due, in the order of their times, and not who took it back', async () => {
  const clock = runningClock(start)
  const woken: string[] = []
  const all = new Promise<void>((resolve) => {
    clock.at(start + 3 * hour, () => {
      woken.push('third')
      resolve()
    })
  })
  clock.at(start + 2 * hour, () => woken.push('second'))
  clock.at(start + hour, () => woken.push('first'))
  const never = clock.at(start + 90 * 24 * hour, () => woken.push('too early'))
  const takeBack = clock.at(start + hour, () => woken.push('taken back'))
  takeBack()
  clock.advance(3 * hour)
  await all
  never()
  expect(woken).toEqual(['first', 'second', 'third'])
})
