/** The only time that the simulators know. Milliseconds since 1970. */
export interface Clock {
  now(): number
  /** Calls `wake` once `now()` has reached `time`; returns what takes it back. */
  at(time: number, wake: () => void): () => void
}

/** A clock that stands in for the real one, and can be pushed forward. */
export interface RunningClock extends Clock {
  /** Moves `now()` by so many milliseconds, and wakes whoever is due by then. */
  advance(ms: number): void
}

/** A clock that starts at `start` (milliseconds since 1970) and runs on with real time. */
export function runningClock(start: number): RunningClock {
  const began = performance.now()
  let shift = 0
  const sleepers = new Set<Sleeper>()
  const now = () => start + shift + Math.floor(performance.now() - began)

  return {
    now,
    at(time, wake) {
      const sleeper: Sleeper = { time, wake, timer: undefined }
      sleepers.add(sleeper)
      arm(sleeper)
      return () => forget(sleeper)
    },
    advance(ms) {
      shift += ms
      const byTime = Array.from(sleepers).toSorted((a, b) => a.time - b.time)
      for (const sleeper of byTime) arm(sleeper)
    },
  }

  function arm(sleeper: Sleeper): void {
    clearTimeout(sleeper.timer)
    const left = Math.min(Math.max(0, sleeper.time - now()), longest)
    sleeper.timer = setTimeout(() => (now() < sleeper.time ? arm(sleeper) : ring(sleeper)), left)
  }

  function ring(sleeper: Sleeper): void {
    forget(sleeper)
    sleeper.wake()
  }

  function forget(sleeper: Sleeper): void {
    clearTimeout(sleeper.timer)
    sleepers.delete(sleeper)
  }
}

/** A longer timer fires at once. */
const longest = 2 ** 31 - 1

interface Sleeper {
  readonly time: number
  readonly wake: () => void
  timer: NodeJS.Timeout | undefined
}
