import { isCristalError } from '@cristal/dialogue'

const longest = 30_000

/**
 * Milliseconds to wait after an attempt failed: what the other side asked for, else 1 s, 2 s, 4 s…, at most
 * 30 s. `attempt` counts from 1.
 */
export function backOff(attempt: number, error: unknown): number {
  const asked = isCristalError(error) ? error.retryAfter : undefined
  return Math.min(asked ?? 1000 * 2 ** (attempt - 1), longest)
}
