import type { Json } from '@cristal/dialogue'
import type { TraceTransition } from '@cristal/engine'

import type { Actor } from './actor.ts'
import { actorsIn, type Seen } from './actors-in.ts'
import { endings } from './endings.ts'
import { type Taken, takers } from './takers.ts'
import type { WireActor, WireHappening, WireHead, WireSent } from './wire-event.ts'

/** A step as a host tells of it. */
export interface Step {
  /** The type of the event that came; `start` at the beginning. */
  readonly event: string
  readonly transitions: readonly TraceTransition[]
  readonly snapshot: Json
}

export interface StepEvents {
  /** Everyone who is there after the step or had a part in it, parents first. */
  readonly actors: readonly WireActor[]
  /** Events in the order in which they were taken, then where each actor that moved stands now. */
  readonly happenings: readonly WireHappening[]
  readonly seen: ReadonlyMap<string, Seen>
}

/** The head of a wire event about an actor, stamped with the time. */
export type Heading = (actor: Actor) => WireHead

/**
 * Makes of a step what a viewer would have read if the actors had lived on since the step before.
 *
 * @param more - names in contexts whose values are shown besides the usual ones.
 */
export function stepEvents(
  root: Actor,
  before: ReadonlyMap<string, Seen>,
  step: Step,
  heading: Heading,
  more: ReadonlySet<string>,
): StepEvents {
  const seen = actorsIn(root, step.snapshot, more)
  const taken = takers(root, before, seen, step.transitions)
  const all = [...seen.values(), ...endings(before, seen, taken)].toSorted(
    (one, other) => depthOf(one.actor) - depthOf(other.actor),
  )
  const sent = sentIn(root, step.event, taken, heading)
  const last = new Map(sent.map((each) => [each.sessionId, each.event]))
  const moved = new Set(taken.map(({ actor }) => actor.session))
  return {
    actors: all.map((each) => wireActor(each, heading)),
    happenings: [
      ...sent,
      ...all
        .filter((each) => moved.has(each.actor.session) || hasChanged(each, before))
        .map(({ actor, view }) => ({
          ...heading(actor),
          type: '@xstate.snapshot' as const,
          event: last.get(actor.session) ?? { type: before.has(actor.session) ? step.event : 'xstate.init' },
          snapshot: view,
        })),
    ],
    seen,
  }
}

function wireActor({ actor, view }: Seen, heading: Heading): WireActor {
  const { name, parent, kind } = actor
  const about = { name, parentId: parent?.session, definition: kind.definition, snapshot: view }
  return { ...heading(actor), type: '@xstate.actor', ...about }
}

/** The event that came, and each that an actor took because of it. */
function sentIn(root: Actor, event: string, taken: readonly Taken[], heading: Heading): readonly WireSent[] {
  const handled = taken.filter(({ transition }) => transition.event !== 'always')
  const came = event === 'start' ? 'xstate.init' : event
  const isInner = /^(?:effect|deadline)\./.test(event)
  const isHandled = handled.some(({ transition }) => transition.at.length === 0 && transition.event === came)
  return [
    ...(isInner || isHandled ? [] : [sent(root, came, undefined)]),
    ...handled.map((each) => sent(each.actor, each.transition.event, sourceOf(each))),
  ]

  function sent(actor: Actor, type: string, sourceId: string | undefined): WireSent {
    return { ...heading(actor), type: '@xstate.event', sourceId, event: { type } }
  }
}

/** A child tells its end, a timer is the actor's own, and what a person did comes down from the parent. */
function sourceOf({ actor, transition, ended }: Taken): string | undefined {
  if (ended) return ended.session
  return transition.event.startsWith('xstate.') ? actor.session : actor.parent?.session
}

function depthOf({ parent }: Actor): number {
  return parent ? depthOf(parent) + 1 : 0
}

function hasChanged({ actor, view }: Seen, before: ReadonlyMap<string, Seen>): boolean {
  return JSON.stringify(before.get(actor.session)?.view) !== JSON.stringify(view)
}
