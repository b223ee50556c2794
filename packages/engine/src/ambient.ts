import type { AnyStateMachine } from 'xstate'

import type { JsonObject } from './json.ts'

/** What surrounds the step that is being taken: one at a time, since a step is synchronous. */
export interface Around {
  ambient: JsonObject
}

/**
 * Lays what surrounds a step into every context that is restored, and leaves it out of every one that is persisted.
 * Both times XState searches contexts for actors, through everything in them; what surrounds a step holds none, and
 * would be searched again at every depth.
 */
export function surround<Machine extends AnyStateMachine>(machine: Machine, around: Around): Machine {
  const restore = machine.restoreSnapshot.bind(machine)
  const persist = machine.getPersistedSnapshot.bind(machine)
  return Object.assign(machine, {
    restoreSnapshot: (...given: Parameters<typeof restore>) => {
      const snapshot = restore(...given)
      return Object.assign(snapshot, { context: { ...snapshot.context, ...around.ambient } })
    },
    getPersistedSnapshot: (...[snapshot, options]: Parameters<typeof persist>) =>
      persist({ ...snapshot, context: without(around.ambient, snapshot.context) }, options),
  })
}

function without(ambient: JsonObject, context: object): object {
  return Object.fromEntries(Object.entries(context).filter(([key]) => !Object.hasOwn(ambient, key)))
}
