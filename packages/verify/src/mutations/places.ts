import { createMachine, type AnyActorLogic, type AnyStateMachine } from 'xstate'

import type { StateDraft } from './draft.ts'

/** Where a machine stands in the bot's: the names of the actors down to it, none for the root. */
export type Place = readonly string[]

export interface PlacedMachine {
  readonly place: Place
  readonly machine: AnyStateMachine
}

export type Implementations = AnyStateMachine['implementations']

/** Every machine that is invoked at some depth, parents first. */
export function machinesOf(machine: AnyStateMachine, place: Place = []): readonly PlacedMachine[] {
  const actors = Object.entries(actorsOf(machine))
  return [
    { place, machine },
    ...actors.flatMap(([name, logic]) => (isMachine(logic) ? machinesOf(logic, [...place, name]) : [])),
  ]
}

/** The actors that a machine can invoke, by name. */
export function actorsOf(machine: AnyStateMachine): Readonly<Record<string, AnyActorLogic>> {
  return machine.implementations.actors as Record<string, AnyActorLogic>
}

export function isMachine(logic: AnyActorLogic | undefined): logic is AnyStateMachine {
  return logic !== undefined && 'root' in logic && 'implementations' in logic
}

/** The bot's machine with the one at a place changed. The machine given is left as it is. */
export function replaceAt(
  machine: AnyStateMachine,
  [name, ...rest]: Place,
  change: (machine: AnyStateMachine) => AnyStateMachine,
): AnyStateMachine {
  if (name === undefined) return change(machine)
  const child = actorsOf(machine)[name]
  if (!isMachine(child)) throw new TypeError(`The machine "${machine.id}" invokes no machine "${name}".`)
  return machine.provide({ actors: { [name]: replaceAt(child, rest, change) } })
}

/** A machine from a draft. */
export function machineFrom(
  draft: StateDraft,
  { actors, actions, guards, delays }: Implementations,
): AnyStateMachine {
  // A draft is a configuration, which XState's types cannot see.
  return createMachine(draft as never, { actors, actions, guards, delays } as never)
}
