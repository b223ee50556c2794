import type { AnyStateMachine } from 'xstate'

import { invokesOf, nodesOf, type InvokePart } from './nodes-of.ts'
import { transitionsOf, type TransitionPart } from './transitions-of.ts'

/** A machine taken apart: everything that paths can cover. */
export interface MachineModel {
  readonly id: string
  readonly states: readonly StatePart[]
  readonly transitions: readonly TransitionPart[]
  readonly invokes: readonly InvokePart[]
  /** The descriptors of what it listens to from outside, wildcards included. */
  readonly descriptors: readonly string[]
}

/** A state. */
export interface StatePart {
  /** XState's own id of it. */
  readonly id: string
  /** Its keys from the machine down; `(machine)` for the machine itself. */
  readonly name: string
  readonly description: string | undefined
  readonly tags: readonly string[]
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
}

/**
 * Takes a machine apart. The machine is left as it is.
 *
 * @example
 * ```ts
 * modelOf(machine).states.map(({ name }) => name)
 * ```
 */
export function modelOf(machine: AnyStateMachine): MachineModel {
  const nodes = nodesOf(machine.root)
  const transitions = nodes.flatMap(transitionsOf).map(({ part }) => part)
  const heard = transitions.map(({ event }) => event).filter((event) => isFromOutside(event))
  return {
    id: machine.id,
    states: nodes
      .filter(({ type, parent }) => parent !== undefined && type !== 'history')
      .map(({ id, path, description, tags, type }) => ({
        id,
        name: path.join('.'),
        description,
        tags,
        type,
      })),
    transitions,
    invokes: nodes.flatMap(invokesOf),
    descriptors: [...new Set(heard)],
  }
}

function isFromOutside(event: string): boolean {
  return event !== '' && !event.startsWith('xstate.')
}
