import { persistently, type Persistence } from './persistently.ts'
import type { Store } from './store.ts'

export interface DeadlineOptions extends Persistence {
  readonly store: Store
  /** Told which conversation has a deadline that is due. */
  wake(conversation: string): void
}

/** One timer for the earliest deadline of all conversations; the deadlines themselves are rows of the store. */
export interface Deadlines {
  /** Something was set for these times. */
  consider(times: readonly number[]): void
  /** Wakes what is due and waits for the next. */
  look(): Promise<void>
  stop(): void
}

/** Deadlines survive the process: what fell due meanwhile is found by the first {@link Deadlines.look}. */
export function deadlines(options: DeadlineOptions): Deadlines {
  const { store, clock, gone } = options
  let armed: { readonly time: number; readonly cancel: () => void } | undefined
  let stopped = false

  return { consider, look, stop }

  function consider(times: readonly number[]): void {
    if (times.length === 0 || stopped) return
    const next = Math.min(...times)
    if (armed && armed.time <= next) return
    armed?.cancel()
    armed = { time: next, cancel: clock.at(next, fire) }
  }

  function fire(): void {
    armed = undefined
    look().catch(() => {
      // Only when the host is gone: nothing is left to be told.
    })
  }

  async function look(): Promise<void> {
    const now = clock.now()
    const due = await persistently(options, () => store.dueConversations(now))
    const next = await persistently(options, () => store.nextDeadline(now))
    if (stopped || gone.aborted) return
    for (const conversation of due) options.wake(conversation)
    if (next !== undefined) consider([next])
  }

  function stop(): void {
    stopped = true
    armed?.cancel()
  }
}
