/** Where a host gets the time from. Everything in it that waits, waits here, so that a test can move time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once, at or after a time (milliseconds since 1970). Returns what cancels it. */
  at(time: number, wake: () => void): () => void
}
