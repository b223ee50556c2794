import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'

const day = 86_400_000
const hour = 3_600_000

/**
 * Forgets old lines, at most once an hour and only when there is something going on anyway.
 *
 * @param keep - How long lines are kept, in milliseconds.
 * @throws RangeError below 8 days.
 */
export function pruning(store: Store, clock: Clock, log: Log, keep = 30 * day): () => void {
  if (!(keep >= 8 * day)) {
    throw new RangeError('`keep` must be at least 8 days: a channel may deliver a message again for 7.')
  }
  let next = clock.now() + hour

  return () => {
    const now = clock.now()
    if (now < next) return
    next = now + hour
    store.prune(now - keep).catch((error: unknown) => {
      log({ level: 'warn', event: 'pruneFailed', message: String(error) })
    })
  }
}
