import type { Call } from './call.ts'

/** After `failures` within `window`, a key is blocked for `block`; both in milliseconds. */
export interface LimitRule {
  readonly failures: number
  readonly window: number
  readonly block: number
}

/** Counts failures by key, across conversations and restarts. */
export interface Limiter {
  /** Until when the key is blocked, ISO; `undefined` when it is not. */
  blockedUntil(key: string, call: Call): Promise<string | undefined>
  /** Counts one failure, once for a `call.key`. Answers as {@link Limiter.blockedUntil} then would. */
  fail(key: string, rule: LimitRule, call: Call): Promise<string | undefined>
}
