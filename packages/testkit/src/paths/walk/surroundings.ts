import type { AnyMachineSnapshot } from 'xstate'

import type { Ambience } from '../cases.ts'
import type { Move } from './move.ts'

/** What a durable host lays into a context at a step: the time, the organisation, what is known of the contact. */
export type Surroundings = Readonly<Record<string, unknown>>

/** What surrounds a move; a start may bring some of its own, and something may have changed meanwhile. */
export function surroundingsOf(
  before: Surroundings | undefined,
  move: Move,
  usual: Ambience | undefined,
): Surroundings | undefined {
  if (usual === undefined) return undefined
  if (move.type !== 'start') return { ...before, ...move.meanwhile }
  const given = move.input as Surroundings
  return Object.fromEntries(Object.keys(usual).map((key) => [key, given[key]]))
}

/** The surroundings of the next step: what was learned of the contact is known from then on, `null` forgets. */
export function learning(
  around: Surroundings | undefined,
  emitted: readonly { readonly type: string }[],
): Surroundings | undefined {
  const learned = emitted.filter(({ type }) => type === 'contact.learned')
  if (around === undefined || learned.length === 0) return around
  const contact = new Map(Object.entries(around['contact'] ?? {}))
  for (const event of learned) {
    for (const [fact, value] of Object.entries((event as { facts?: object }).facts ?? {})) {
      if (value === null) contact.delete(fact)
      else contact.set(fact, value)
    }
  }
  return { ...around, contact: Object.fromEntries(contact) }
}

/** A snapshot with its surroundings laid in. */
export function surrounded<Snapshot extends AnyMachineSnapshot | undefined>(
  snapshot: Snapshot,
  around: Surroundings | undefined,
): Snapshot {
  if (snapshot === undefined || around === undefined || snapshot.status !== 'active') return snapshot
  return { ...snapshot, context: { ...snapshot.context, ...around } }
}
