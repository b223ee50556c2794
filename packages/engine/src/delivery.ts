import type { EventObject } from 'xstate'

import { effectDone, effectFailed } from './effect-logic.ts'
import type { ActorPath, Envelope } from './envelope.ts'
import type { Json } from './json.ts'
import type { EngineEvent, Step } from './step.ts'
import { thrown } from './thrown.ts'
import { toJson } from './to-json.ts'

/** Where an event goes, and as what. */
export type Delivery =
  | { readonly to: ActorPath; readonly event: EventObject; readonly key: string | undefined }
  | { readonly step: Extract<Step, { status: 'stale' | 'failed' }> }

/** Addresses an event: results and deadlines by their key, public events to the root, and nothing else. */
export function deliveryOf(
  event: EngineEvent,
  envelope: Envelope,
  publicEvents: ReadonlySet<string>,
): Delivery {
  try {
    const given = toJson(event, 'the event') as unknown as Arrived
    return keyedTypes.has(given.type) ? keyed(given, envelope) : open(given, envelope, publicEvents)
  } catch (error) {
    return { step: { status: 'failed', envelope, failure: thrown(error, 'The engine') } }
  }
}

/** What an engine makes of its own accord; no public event may be named like them. */
export const keyedTypes: ReadonlySet<string> = new Set(['effect.done', 'effect.failed', 'deadline.reached'])

interface Arrived {
  readonly type: string
  readonly key?: Json
  readonly output?: Json
  readonly error?: Json
}

function keyed({ type, key, output, error }: Arrived, envelope: Envelope): Delivery {
  if (typeof key !== 'string') return forged(envelope, `\`${type}\` came without a key.`)
  if (type === 'deadline.reached') {
    const deadline = own(envelope.deadlines, key)
    return deadline ? { to: deadline.at, event: { type: deadline.id }, key } : stale(envelope)
  }
  const effect = own(envelope.pending, key)
  if (!effect) return stale(envelope)
  // JSON has no `undefined`, which is how a port says that there is nothing.
  const settled = type === 'effect.done' ? effectDone(output ?? undefined) : effectFailed(error ?? undefined)
  return { to: effect.at, event: settled, key }
}

function open(event: Arrived, envelope: Envelope, publicEvents: ReadonlySet<string>): Delivery {
  if (publicEvents.has(event.type)) return { to: [], event: { ...event }, key: undefined }
  return forged(envelope, 'An event came from outside that is none of those the engine was given.')
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function stale(envelope: Envelope): Delivery {
  return { step: { status: 'stale', envelope } }
}

function forged(envelope: Envelope, message: string): Delivery {
  return { step: { status: 'failed', envelope, failure: { reason: 'forgedEvent', message } } }
}
