import { coreMachine, topic, unavailableTopic } from '@cristal/core'
import { financialMachine } from '@cristal/financial'
import { handoffMachine } from '@cristal/handoff'
import type { AnyStateMachine } from 'xstate'

/** A machine of the bot, and where it stands. */
export interface FoundMachine {
  /** The names of the actors down to it: `core/financial/login/askDigits`. */
  readonly path: string
  readonly machine: AnyStateMachine
}

/** A state at any depth of a machine; `name` is what it is called in traces, but for the machines above. */
export interface FoundState extends FoundMachine {
  readonly name: string
  readonly node: AnyStateMachine['root']
}

/** The whole bot's machines, at every depth, wherever they stand. */
export function everyMachine(): readonly FoundMachine[] {
  const actors = { financial: topic(financialMachine), handoff: topic(handoffMachine) }
  return [
    ...below('core', coreMachine.provide({ actors })),
    { path: 'core/unfilled', machine: unavailableTopic },
  ]
}

/** A machine's states, the machine itself first. */
export function statesOf({ path, machine }: FoundMachine): readonly FoundState[] {
  return nodes(machine.root).map((node) => ({
    path,
    machine,
    node,
    name: [machine.id, ...node.path].join('.'),
  }))
}

/** Every state of the whole bot. */
export function everyState(): readonly FoundState[] {
  return everyMachine().flatMap(statesOf)
}

export function isMachine(logic: unknown): logic is AnyStateMachine {
  return typeof logic === 'object' && logic !== null && 'root' in logic && 'implementations' in logic
}

function below(path: string, machine: AnyStateMachine): readonly FoundMachine[] {
  const actors = Object.entries(machine.implementations.actors as Record<string, unknown>)
  return [
    { path, machine },
    ...actors.flatMap(([name, logic]) => (isMachine(logic) ? below(`${path}/${name}`, logic) : [])),
  ]
}

function nodes(node: AnyStateMachine['root']): readonly AnyStateMachine['root'][] {
  return [node, ...Object.values(node.states).flatMap(nodes)]
}
