import { backOff } from './back-off.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { pause } from './pause.ts'

export interface Persistence {
  readonly clock: Clock
  readonly log: Log
  /** Aborted when the host is gone: then nothing is asked of the store any more, and an error is thrown. */
  readonly gone: AbortSignal
}

/** Does something with the store until it works, since a host without its store can do nothing else. */
export async function persistently<Result>(
  { clock, log, gone }: Persistence,
  call: () => Promise<Result>,
): Promise<Result> {
  for (let count = 1; ; count++) {
    gone.throwIfAborted()
    try {
      return await call()
    } catch (error) {
      if (gone.aborted) throw error
      log({
        level: 'error',
        event: 'storeFailed',
        message: error instanceof Error ? error.message : String(error),
      })
      await pause(clock, backOff(count, error), gone)
      if (gone.aborted) throw error
    }
  }
}
