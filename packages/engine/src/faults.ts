import type { AnyStateMachine } from 'xstate'

import { actionFaults } from './action-faults.ts'
import { invokeFaults } from './actor-faults.ts'
import { nameOf } from './name-of.ts'
import { nodesOf } from './nodes-of.ts'
import type { StateNode } from './prepared.ts'

/**
 * What one machine refers to and does not have, and what it does that a step cannot keep. XState itself
 * skips a missing action, fires a missing delay at once and crashes on a missing guard, all without a word.
 */
export function faultsOf(machine: AnyStateMachine): readonly string[] {
  const nodes = nodesOf(machine.root)
  const faults = [
    ...actionFaults(machine, nodes),
    ...invokeFaults(machine, nodes),
    ...nodes.flatMap((node) => [
      ...guardsOf(node).flatMap((guard) => guardFaults(machine, guard)),
      ...delayFaults(machine, node),
    ]),
  ]
  return [...new Set(faults)].map((fault) => `machine \`${machine.id}\`: ${fault}`)
}

function guardsOf(node: StateNode): readonly unknown[] {
  const transitions = [...node.transitions.values(), node.always ?? []].flat()
  return transitions.map(({ guard }) => guard).filter((guard) => guard !== undefined)
}

function guardFaults(machine: AnyStateMachine, guard: unknown): readonly string[] {
  if (typeof guard === 'function') {
    const parts: unknown = 'guards' in guard ? guard.guards : []
    return Array.isArray(parts) ? parts.flatMap((part) => guardFaults(machine, part)) : []
  }
  const name = nameOf(guard)
  if (name === undefined) return ['a guard without a name']
  const implementation: unknown = machine.implementations.guards[name]
  if (implementation === undefined) return [`guard \`${name}\` is not provided`]
  return name === nameOf(implementation) ? [] : guardFaults(machine, implementation)
}

function delayFaults(machine: AnyStateMachine, node: StateNode): readonly string[] {
  return Object.keys(node.config.after ?? {})
    .filter((delay) => Number.isNaN(Number(delay)) && machine.implementations.delays[delay] === undefined)
    .map((delay) => `delay \`${delay}\` is not provided`)
}
