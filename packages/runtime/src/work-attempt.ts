import { errorData, type WorkPolicy } from '@cristal/dialogue'
import type { Engine } from '@cristal/engine'

import { attempt } from './attempt.ts'
import { backOff } from './back-off.ts'
import type { Clock } from './clock.ts'
import { HostError } from './host-error.ts'
import type { EffectResult, EffectRow } from './store.ts'

/** What an attempt led to: a result, or another attempt after some milliseconds. */
export type Outcome = { readonly result: EffectResult } | { readonly again: number }

/**
 * Runs work once, within its time. `count` says which attempt this is. Only what is `transient` is tried
 * again, and work that must not be repeated and gave no answer in time has an unknown outcome.
 */
export async function workAttempt(
  { engine, clock }: { readonly engine: Engine; readonly clock: Clock },
  { key, src, input }: EffectRow,
  policy: WorkPolicy,
  count: number,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const output = await attempt(clock, policy.timeout, signal, (within) =>
      engine.run(src, input, { key, signal: within }),
    )
    return { result: { type: 'effect.done', output } }
  } catch (caught) {
    const error = policy.idempotent ? caught : unknownWhenLate(caught)
    const data = errorData(error)
    if (data.kind === 'transient' && count < policy.attempts) return { again: backOff(count, error) }
    return { result: { type: 'effect.failed', error: { ...data } } }
  }
}

function unknownWhenLate(error: unknown): unknown {
  if (!(error instanceof HostError) || error.reason !== 'timedOut') return error
  return new HostError('unknownOutcome', error.message, { cause: error })
}
