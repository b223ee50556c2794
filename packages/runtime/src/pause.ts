import type { Clock } from './clock.ts'

/** Resolves after so many milliseconds of the clock, or at once when the signal says so. */
export function pause(clock: Clock, time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const cancel = clock.at(clock.now() + time, end)
    signal.addEventListener('abort', end, { once: true })

    function end(): void {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
  })
}
