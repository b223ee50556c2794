import type { Clock } from '../clock.ts'

/** A clock that a test moves. */
export interface ManualClock extends Clock {
  /** Moves time by so many milliseconds, waking whoever waits on the way, one after another. */
  advance(milliseconds: number): Promise<void>
  /** Lets everything happen that needs no time to pass. */
  settle(): Promise<void>
}

interface Timer {
  readonly time: number
  readonly wake: () => void
}

/** Turns of the event loop that a host's loopback work may take between two waits. */
const turns = 20

/**
 * A clock that stands still until it is told to move.
 *
 * @param start - ISO with offset, or milliseconds since 1970.
 */
export function manualClock(start: string | number): ManualClock {
  let now = typeof start === 'string' ? Date.parse(start) : start
  const timers = new Set<Timer>()

  return {
    now: () => now,

    at(time, wake) {
      const timer = { time, wake }
      timers.add(timer)
      return () => timers.delete(timer)
    },

    async advance(milliseconds) {
      const end = now + milliseconds
      await settle()
      for (let timer = next(end); timer; timer = next(end)) {
        timers.delete(timer)
        now = Math.max(now, timer.time)
        timer.wake()
        await settle()
      }
      now = end
    },

    settle,
  }

  function next(end: number): Timer | undefined {
    return [...timers].filter(({ time }) => time <= end).toSorted((a, b) => a.time - b.time)[0]
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}
