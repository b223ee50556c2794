import type { TraceTransition } from '@cristal/engine'

import { type Actor, childActor, labelOf } from './actor.ts'
import type { Seen } from './actors-in.ts'

/** A transition, and the actor that took it. */
export interface Taken {
  readonly actor: Actor
  readonly transition: TraceTransition
  /** The actor whose end it answers. */
  readonly ended?: Actor
}

/**
 * Tells which actor took each transition. A trace names them by id, and an id stands for one actor after another:
 * for the one whose end the parent answers next; else for the one that was there before, or is there now.
 */
export function takers(
  root: Actor,
  before: ReadonlyMap<string, Seen>,
  after: ReadonlyMap<string, Seen>,
  transitions: readonly TraceTransition[],
): readonly Taken[] {
  const over = new Set<string>()
  return transitions.map((transition, index) => {
    const { at, machine, event } = transition
    const rest = transitions.slice(index)
    const actor = at.reduce(
      (parent, id, depth) =>
        below(parent, id, endOf(at.slice(0, depth), id, rest), depth === at.length - 1 ? machine : undefined),
      root,
    )
    const child = endedIn(event)
    if (child === undefined) return { actor, transition }
    const ended = below(actor, child, transition)
    over.add(ended.session)
    return { actor, transition, ended }
  })

  function below(parent: Actor, id: string, end?: TraceTransition, machine?: string): Actor {
    const left = parent.kind.invoked(id).filter(({ state }) => end?.from === named(parent, state))
    const fit = [...left, ...parent.kind.invoked(id)]
      .map(({ name }) => childActor(parent, id, name))
      .filter(({ kind }) => machine === undefined || kind.machine === machine)
    if (left.length > 0 && fit[0]) return fit[0]
    return (
      fit.find(({ session }) => before.has(session) && !over.has(session)) ??
      fit.find(({ session }) => after.has(session)) ??
      fit[0] ??
      childActor(parent, id, id)
    )
  }
}

/** Where an actor at a path next answers the end of what ran under an id. */
function endOf(
  path: readonly string[],
  id: string,
  transitions: readonly TraceTransition[],
): TraceTransition | undefined {
  return transitions.find(({ at, event }) => endedIn(event) === id && at.join('/') === path.join('/'))
}

function endedIn(event: string): string | undefined {
  return /^xstate\.(?:done|error)\.actor\.(.+)$/.exec(event)?.[1]
}

/** A state as a trace names it. */
function named(actor: Actor, state: string): string {
  return state === '' ? labelOf(actor) : `${labelOf(actor)}.${state}`
}
