import type { StateNode } from './prepared.ts'

/** A state node and all below it, in document order. */
export function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}
