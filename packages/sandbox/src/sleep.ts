import type { Clock } from './clock.ts'

/** Waits on the clock; resolves to `false` as soon as the signal ends the wait, else to `true`. */
export async function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  return new Promise((resolve) => {
    const cancel = clock.at(clock.now() + ms, () => {
      signal.removeEventListener('abort', stop)
      resolve(true)
    })
    signal.addEventListener('abort', stop, { once: true })

    function stop(): void {
      cancel()
      resolve(false)
    }
  })
}
