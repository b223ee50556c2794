import type { AnyMachineSnapshot } from 'xstate'

import type { MachineModel } from './machine-model.ts'
import { nodesIn } from './nodes-in.ts'

/** The innermost states of a snapshot, such as `serving.listening`; several in a machine of parallel ones. */
export function statesIn(
  snapshot: AnyMachineSnapshot | undefined,
  { states }: MachineModel,
): readonly string[] {
  const active = new Set(nodesIn(snapshot).map(({ id }) => id))
  return states
    .filter(({ id, type }) => active.has(id) && (type === 'atomic' || type === 'final'))
    .map(({ name }) => name)
}
