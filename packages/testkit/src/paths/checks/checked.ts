import type { AnyStateMachine } from 'xstate'

import { nodesIn } from '../model/nodes-in.ts'
import { statesIn } from '../model/states-in.ts'
import type { MachineModel } from '../model/machine-model.ts'
import type { ResolvedCases } from '../resolved-cases.ts'
import type { Exploration } from '../walk/explore.ts'
import type { Place } from '../walk/graph.ts'

/** A machine that was walked, for those who check it. */
export interface Checked {
  readonly machine: AnyStateMachine
  readonly model: MachineModel
  readonly cases: ResolvedCases
  readonly exploration: Exploration
}

/** The states of a place that is active, as keys joined by dots, such as `serving.listening`. */
export function statesAt({ situation }: Place, model: MachineModel): string {
  return statesIn(situation.snapshot, model).join(' and ') || '(machine)'
}

/** The tags of a place. */
export function tagsAt({ situation: { snapshot } }: Place): ReadonlySet<string> {
  return new Set(nodesIn(snapshot).flatMap(({ tags }) => tags))
}

/** Where the machine stands and goes on: it has begun, has not ended, has not failed. */
export function isActive({ situation: { snapshot, trace } }: Place): boolean {
  return snapshot?.status === 'active' && trace.failure === undefined
}
