import type { RunningClock } from '../src/index.ts'

/** A clock that stands still until it is pushed. */
export function manualClock(start: string): RunningClock {
  let now = Date.parse(start)
  let sleepers: { readonly time: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    at(time, wake) {
      const sleeper = { time, wake }
      sleepers.push(sleeper)
      return () => {
        sleepers = sleepers.filter((other) => other !== sleeper)
      }
    },
    advance(ms) {
      now += ms
      const due = sleepers.filter(({ time }) => time <= now)
      sleepers = sleepers.filter(({ time }) => time > now)
      for (const { wake } of due) wake()
    },
  }
}
