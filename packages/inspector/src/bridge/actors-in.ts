import type { Json } from '@cristal/dialogue'

import { type Actor, childActor } from './actor.ts'
import { shown } from './shown.ts'
import type { View } from './wire-event.ts'

/** An actor and what may be seen of where it stands. */
export interface Seen {
  readonly actor: Actor
  readonly view: View
}

/** Every actor of a snapshot by its session, parents first. */
export function actorsIn(root: Actor, snapshot: Json, more: ReadonlySet<string>): ReadonlyMap<string, Seen> {
  return new Map(found(root, snapshot, more).map((seen) => [seen.actor.session, seen]))
}

function found(actor: Actor, snapshot: Json, more: ReadonlySet<string>): readonly Seen[] {
  const { status, value, context, children } = fieldsOf(snapshot)
  const view: View = {
    status: statuses.find((each) => each === status) ?? 'active',
    ...(value !== undefined && { value }),
    ...(context !== undefined && { context: shown(context, more) }),
  }
  const below = Object.entries(fieldsOf(children)).flatMap(([id, child]) => {
    const { src, snapshot: inner } = fieldsOf(child)
    return found(childActor(actor, id, typeof src === 'string' ? src : id), inner ?? null, more)
  })
  return [{ actor, view }, ...below]
}

const statuses = ['active', 'done', 'error', 'stopped'] as const

function fieldsOf(value: Json | undefined): Readonly<Record<string, Json | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {}
}
