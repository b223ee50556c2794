import type { AnyStateMachine } from 'xstate'

export type StateNode = AnyStateMachine['root']

/** A state and all below it, in document order. */
export function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}
