import { type Call, errorData, type Understanding, type Understood, type Utterance } from '@cristal/dialogue'

import { attempt } from './attempt.ts'
import { circuit, type Circuit, type CircuitChange } from './circuit.ts'
import type { Clock } from './clock.ts'
import { jsonLog } from './json-log.ts'
import type { Log } from './log.ts'
import { systemClock } from './system-clock.ts'

/** Times in milliseconds. */
export interface FallbackOptions {
  /** @defaultValue the system's clock */
  readonly clock?: Clock
  /** @defaultValue JSON lines on stderr; texts are never logged */
  readonly log?: Log
  /** How long the first one may take. @defaultValue 4 seconds: half of what a conversation waits to be understood */
  readonly timeout?: number
  /** Failures in a row after which the first one is not asked for a while. @defaultValue 5 */
  readonly failures?: number
  /** How long that is, until a single call tries it again. @defaultValue 30 seconds */
  readonly coolDown?: number
}

/**
 * An understanding that always answers: the first one within a short time, and the second one when the first
 * fails, is late, or has failed so often that it is not asked at all. `source` tells who answered. Each
 * organisation has a circuit breaker of its own, since each may have a repository of its own.
 *
 * It rejects only with what the second one rejects with, or with the caller's own reason.
 *
 * @example
 * ```ts
 * const understanding = fallback(bothub({ connection }), embeddedUnderstanding())
 * ```
 */
export function fallback(
  primary: Understanding,
  secondary: Understanding,
  options: FallbackOptions = {},
): Understanding {
  const { clock = systemClock(), log = jsonLog() } = options
  const { timeout = 4000, failures = 5, coolDown = 30_000 } = options
  if (!Number.isInteger(failures) || failures < 1)
    throw new RangeError(`fallback: \`failures\` is ${failures}; give a whole number from 1 on.`)
  if (!(timeout > 0) || !(coolDown > 0))
    throw new RangeError('fallback: `timeout` and `coolDown` are milliseconds, more than none.')
  const circuits = new Map<string, Circuit>()

  return {
    async understand(utterance, call) {
      call.signal.throwIfAborted()
      return (await firstOf(utterance, call)) ?? secondary.understand(utterance, call)
    },
  }

  /** `undefined`: the first one is not asked now, failed, or was late. */
  async function firstOf(utterance: Utterance, call: Call): Promise<Understood | undefined> {
    const { organisation, signal } = call
    const own = circuitOf(organisation)
    const passage = own.enter()
    if (passage === undefined) return undefined
    const { turnedAway } = own
    const outcome = await attempt(clock, timeout, signal, async (within) =>
      primary.understand(utterance, { ...call, signal: within }),
    ).then(
      (understood) => ({ understood }),
      (error: unknown) => ({ error }),
    )
    if ('understood' in outcome) {
      tell(passage.succeeded(), organisation, turnedAway)
      return outcome.understood
    }
    if (signal.aborted) {
      passage.givenUp()
      throw signal.reason
    }
    const { kind, reason } = errorData(outcome.error)
    log({ level: 'warn', event: 'understandingFailed', organisation, kind, reason })
    tell(passage.failed(), organisation, turnedAway)
    return undefined
  }

  function circuitOf(organisation: string): Circuit {
    const known = circuits.get(organisation) ?? circuit(clock, { failures, coolDown })
    circuits.set(organisation, known)
    return known
  }

  function tell(change: CircuitChange, organisation: string, turnedAway: number): void {
    if (change === 'opened')
      log({ level: 'warn', event: 'understandingPaused', organisation, coolDown, turnedAway })
    if (change === 'closed') log({ level: 'info', event: 'understandingResumed', organisation, turnedAway })
  }
}
