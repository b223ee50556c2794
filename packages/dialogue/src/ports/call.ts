import '../abort-signal.ts'

/** What comes with every call of a port. */
export interface Call {
  /** The organisation's id: one adapter may serve several. */
  readonly organisation: string
  /** The same for every attempt of one piece of work: an idempotency key. */
  readonly key: string
  readonly signal: AbortSignal
}
