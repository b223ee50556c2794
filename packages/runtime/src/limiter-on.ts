import type { Limiter } from '@cristal/dialogue'

import type { Clock } from './clock.ts'
import { countFailure, type Counter } from './counter.ts'
import { isoAt } from './iso-at.ts'
import type { Store } from './store.ts'

/**
 * A limiter that keeps its counts in a host's store, so that they survive restarts. Each organisation has its
 * own counts.
 *
 * @param timeZone - Of the times that it answers. Left out: America/Sao_Paulo.
 */
export function limiterOn(store: Store, clock: Clock, timeZone = 'America/Sao_Paulo'): Limiter {
  return {
    async blockedUntil(key, { organisation, signal }) {
      signal.throwIfAborted()
      return blocked(await store.counter(nameOf(organisation, key)))
    },

    async fail(key, rule, { organisation, key: call, signal }) {
      signal.throwIfAborted()
      const name = nameOf(organisation, key)
      for (;;) {
        const before = await store.counter(name)
        const after = countFailure(before, call, rule, clock.now())
        const done = after === before || (await store.replaceCounter(name, before?.revision ?? 0, after))
        if (done) return blocked(after)
      }
    },
  }

  function blocked(counter: Counter | undefined): string | undefined {
    const until = counter?.blockedUntil ?? 0
    return until > clock.now() ? isoAt(until, timeZone) : undefined
  }
}

function nameOf(organisation: string, key: string): string {
  return JSON.stringify([organisation, key])
}
