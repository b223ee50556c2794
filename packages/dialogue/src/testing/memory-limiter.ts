import type { Limiter } from '../ports/limiter.ts'
import { throwIfGivenUp } from './throw-if-given-up.ts'

/**
 * A {@link Limiter} that counts in memory, for tests and demonstrations: a restart forgets everything.
 *
 * @param clock - What tells the time, in milliseconds since 1970.
 *
 * @example
 * ```ts
 * let now = Date.parse('2026-11-21T09:00:00-03:00')
 * const limiter = memoryLimiter({ now: () => now })
 * ```
 */
export function memoryLimiter(clock: { now(): number }): Limiter {
  const counts = new Map<string, Count>()
  return {
    async blockedUntil(key, { organisation, signal }) {
      throwIfGivenUp(signal)
      return blocked(counts.get(nameOf(organisation, key)))
    },

    async fail(key, rule, call) {
      throwIfGivenUp(call.signal)
      const name = nameOf(call.organisation, key)
      const before = counts.get(name) ?? { calls: new Set<string>(), failures: [], blockedUntil: 0 }
      if (before.calls.has(call.key)) return blocked(before)
      const now = clock.now()
      const failures = [...before.failures.filter((at) => at > now - rule.window), now]
      const blocks = failures.length >= rule.failures
      const after: Count = {
        calls: before.calls.add(call.key),
        failures: blocks ? [] : failures,
        blockedUntil: blocks ? now + rule.block : before.blockedUntil,
      }
      counts.set(name, after)
      return blocked(after)
    },
  }

  function blocked(count: Count | undefined): string | undefined {
    const until = count?.blockedUntil ?? 0
    return until > clock.now() ? new Date(until).toISOString() : undefined
  }
}

interface Count {
  /** The calls that were counted. */
  readonly calls: Set<string>
  /** When those failed that led to no block yet. */
  readonly failures: readonly number[]
  /** 0 when it never blocked. */
  readonly blockedUntil: number
}

function nameOf(organisation: string, key: string): string {
  return JSON.stringify([organisation, key])
}
