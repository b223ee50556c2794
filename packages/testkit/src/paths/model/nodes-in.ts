import type { AnyMachineSnapshot } from 'xstate'

import type { StateNode } from './nodes-of.ts'

/** The state nodes that are active in a snapshot, at every depth. */
export function nodesIn(snapshot: AnyMachineSnapshot | undefined): readonly StateNode[] {
  const { _nodes } = snapshot ?? { _nodes: [] }
  return _nodes
}
