import type { AnyActorLogic, AnyStateMachine } from 'xstate'

/** A machine, and all that it invokes, at any depth. */
export function machinesIn(machine: AnyStateMachine): readonly AnyStateMachine[] {
  const actors = Object.values(machine.implementations.actors as Readonly<Record<string, AnyActorLogic>>)
  return [machine, ...actors.flatMap((logic) => (isMachine(logic) ? machinesIn(logic) : []))]
}

/** Tells a machine from other work. */
export function isMachine(logic: AnyActorLogic): logic is AnyStateMachine {
  return 'root' in logic && 'implementations' in logic
}
