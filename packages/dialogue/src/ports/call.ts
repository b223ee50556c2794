import '../abort-signal.ts'

/** What comes with every call of a port. */
export interface Call {
  /** The organisation's id: one adapter may serve several. */
  readonly organisation: string
  /** The same for every attempt of one piece of work: an idempotency key. */
  readonly key: string
  /** Aborted: nobody waits any more. A call that begins so does nothing, and rejects with the signal's reason. */
  readonly signal: AbortSignal
}
