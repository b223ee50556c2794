import type { Clock } from './clock.ts'
import { HostError } from './host-error.ts'

/**
 * Runs something with a time limit in milliseconds. When it is over, or when `signal` says so, the run's own
 * signal is aborted, and its late end is ignored.
 *
 * @throws HostError `timedOut`, and whatever the run rejects with.
 */
export async function attempt<Result>(
  clock: Clock,
  limit: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
  })
  const cancel = clock.at(clock.now() + limit, () =>
    controller.abort(new HostError('timedOut', `There was no answer within ${limit} ms.`)),
  )
  const passOn = (): void => controller.abort(signal.reason)
  signal.addEventListener('abort', passOn, { once: true })
  if (signal.aborted) passOn()
  try {
    return await Promise.race([aborted, run(controller.signal)])
  } finally {
    cancel()
    signal.removeEventListener('abort', passOn)
  }
}
