import type { LimitRule } from '@cristal/dialogue'

/** Failures under one key. Times in milliseconds since 1970. JSON. */
export interface Counter {
  /** Raised by each change; the first is 1. */
  readonly revision: number
  readonly failures: readonly Failure[]
  /** `null` when it never blocked. */
  readonly blockedUntil: number | null
  /** From when on nothing in it matters. */
  readonly ends: number
}

interface Failure {
  /** The key of the piece of work that counted it. */
  readonly call: string
  readonly at: number
  /** It led to a block already, and does not count for the next. */
  readonly spent: boolean
}

/** A counter with one more failure; the same one when this call was counted before. */
export function countFailure(
  counter: Counter | undefined,
  call: string,
  rule: LimitRule,
  now: number,
): Counter {
  const before = counter?.failures ?? []
  if (counter && before.some((failure) => failure.call === call)) return counter
  const failures = [
    ...before.filter((failure) => failure.at > now - rule.window),
    { call, at: now, spent: false },
  ]
  const blocks = failures.filter((failure) => !failure.spent).length >= rule.failures
  const blockedUntil = blocks ? now + rule.block : (counter?.blockedUntil ?? null)
  return {
    revision: (counter?.revision ?? 0) + 1,
    failures: blocks ? failures.map((failure) => ({ ...failure, spent: true })) : failures,
    blockedUntil,
    ends: Math.max(now + rule.window, blockedUntil ?? 0),
  }
}
