import type { AnyActorRef, InspectionEvent } from 'xstate'

import type { Learned } from './contact.ts'
import type { Said } from './say.ts'

/**
 * Hears what a machine says and learns, at any depth, under a bare `createActor`: what invoked machines emit does
 * not reach the root's own listeners. Words come in the order that is meant, where XState itself lets a machine
 * that is invoked at once speak before the first words of the one that invokes it.
 *
 * @example
 * ```ts
 * createActor(machine, { input, inspect: hear((event) => console.log(event)) }).start()
 * ```
 */
export function hear(listen: (event: Said | Learned) => void): (inspection: InspectionEvent) => void {
  const starting: Starting = new WeakMap()
  const pass = (by: AnyActorRef, event: Said | Learned) => {
    const held = startingAbove(by, starting)
    if (held) held.push(event)
    else listen(event)
  }
  return (inspection) => {
    const actor = inspection.actorRef as AnyActorRef
    if (inspection.type === '@xstate.event' && inspection.event.type === 'xstate.init') {
      starting.set(actor, [])
    } else if (inspection.type === '@xstate.snapshot') {
      const held = starting.get(actor) ?? []
      starting.delete(actor)
      for (const event of held) pass(actor, event)
    } else if (inspection.type === '@xstate.action' && inspection.action.type === 'xstate.emit') {
      const { event } = inspection.action.params as { event: { type: string } }
      if (event.type === 'said' || event.type === 'contact.learned') pass(actor, event as Said | Learned)
    }
  }
}

/** What the machines below an actor say until it has done its own first actions. */
type Starting = WeakMap<AnyActorRef, (Said | Learned)[]>

function startingAbove({ _parent }: AnyActorRef, starting: Starting): (Said | Learned)[] | undefined {
  return _parent && (starting.get(_parent) ?? startingAbove(_parent, starting))
}
