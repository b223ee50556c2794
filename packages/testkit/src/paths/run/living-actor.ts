import {
  createActor,
  fromTransition,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type InspectionEvent,
  type Snapshot,
} from 'xstate'

import type { ObservedMachine } from '../model/observe.ts'
import { timerActOf } from '../walk/timers.ts'
import { failureOf, noteAction, noteMicrostep, openTrace } from '../walk/step-trace.ts'
import { InertClock } from './inert-clock.ts'
import { seen, type Seen } from './seen.ts'

/** An actor of a machine under watch. */
export interface LivingActor {
  /** Does something to the actor, and tells what could be seen; the first time, it is started before. */
  take(does: (actor: AnyActorRef, clock: InertClock) => void): Seen
  persist(): Snapshot<unknown>
}

/**
 * Makes an actor of a machine.
 *
 * @param origin - What it is started with, or the snapshot that it goes on from.
 */
export function livingActor(
  { machine, idOf, listener }: ObservedMachine,
  origin: { readonly input: unknown } | { readonly snapshot: Snapshot<unknown> },
): LivingActor {
  let trace = openTrace()
  const clock = new InertClock()
  listener.hear = (transition, passed) => trace.asked.push({ transition, passed })
  // Machines that speak to their parent have one, which hears everything and says nothing.
  const parent: AnyActorRef = createActor(
    fromTransition((state) => state, {}),
    { clock, inspect, logger: () => undefined },
  )
  parent.start()
  const actor = createActor(machine, { ...origin, parent, id: machine.id } as never) as AnyActorRef
  let isStarted = false

  return {
    take(does) {
      if (isStarted) trace = openTrace()
      else actor.start()
      isStarted = true
      does(actor, clock)
      const snapshot = actor.getSnapshot() as AnyMachineSnapshot
      if (snapshot.status === 'error') trace.failure = failureOf(snapshot.error)
      return seen(snapshot, trace)
    },
    persist: () => actor.getPersistedSnapshot(),
  }

  function inspect(event: InspectionEvent): void {
    // Its first microsteps come before the actor is there to be compared with.
    if (event.type === '@xstate.microstep' && parentOf(event.actorRef) === parent)
      noteMicrostep(trace, event, idOf)
    if (event.type !== '@xstate.action' || event.actorRef !== actor) return
    const { type, params } = event.action
    const act = timerActOf(type, params)
    if (act?.act === 'armed') clock.expect(act.id)
    if (act === undefined) noteAction(trace, type, params, actor)
  }
}

function parentOf(actor: object): unknown {
  const { _parent } = actor as { readonly _parent?: unknown }
  return _parent
}
