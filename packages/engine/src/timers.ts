import type { LiveActor } from './live-actor.ts'

/** A timer of a running actor. */
export interface Timer {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly due: number
  /** Of its deadline in the envelope; absent when it was armed in this step. */
  readonly key?: string
}

/** The timers that are armed. They belong to an actor itself, not to its path: one that stops takes its own along. */
export class Timers {
  readonly #armed = new Map<string, { readonly actor: LiveActor; readonly timer: Timer }>()

  arm(actor: LiveActor, timer: Timer): void {
    this.#armed.set(slot(actor, timer.id), { actor, timer })
  }

  cancel(actor: LiveActor, id: string): void {
    this.#armed.delete(slot(actor, id))
  }

  /** Takes out the timer whose deadline has come. */
  consume(key: string): void {
    for (const [at, { timer }] of this.#armed) if (timer.key === key) this.#armed.delete(at)
  }

  /** In the order of arming. */
  all(): readonly { readonly actor: LiveActor; readonly timer: Timer }[] {
    return [...this.#armed.values()]
  }
}

function slot({ sessionId }: LiveActor, id: string): string {
  return `${sessionId} ${id}`
}
