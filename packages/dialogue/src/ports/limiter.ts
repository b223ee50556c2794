import type { Call } from './call.ts'

/**
 * After `failures` within `window`, a key is blocked for `block`; both in milliseconds. A failure that led to a
 * block does not count for the next one.
 */
export interface LimitRule {
  readonly failures: number
  readonly window: number
  readonly block: number
}

/**
 * Counts failures by key, each organisation's apart, across conversations and restarts. `limiterContract` of
 * `@cristal/dialogue/testing` proves an implementation.
 */
export interface Limiter {
  /** Until when the key is blocked, ISO with offset; `undefined` when it is not. */
  blockedUntil(key: string, call: Call): Promise<string | undefined>
  /** Counts one failure, once for a `call.key`. Answers as {@link Limiter.blockedUntil} then would. */
  fail(key: string, rule: LimitRule, call: Call): Promise<string | undefined>
}
