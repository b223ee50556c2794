import type { Clock } from '@cristal/sandbox'

/** A clock that stands still until it is pushed. */
export interface ManualClock extends Clock {
  advance(ms: number): void
}

export function manualClock(): ManualClock {
  let now = Date.parse('2026-11-21T09:00:00-03:00')
  let sleepers: readonly { readonly time: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    at(time, wake) {
      const sleeper = { time, wake }
      sleepers = [...sleepers, sleeper]
      return () => {
        sleepers = sleepers.filter((each) => each !== sleeper)
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
