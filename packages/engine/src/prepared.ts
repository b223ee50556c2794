import type { AnyActorLogic, AnyStateMachine } from 'xstate'

import type { Json } from './json.ts'
import type { Runner } from './promise-logic.ts'

export type StateNode = AnyStateMachine['root']

/** A machine whose promises, at every depth, are inert effects that a host runs. */
export interface PreparedMachine {
  readonly kind: 'machine'
  readonly logic: AnyStateMachine
  readonly actors: ReadonlyMap<string, Prepared>
  /** Every state node, in document order. */
  readonly nodes: readonly StateNode[]
  /** The place of each invoke in the document, by its id. */
  readonly invokes: ReadonlyMap<string, number>
  /** The ids of the timers that its states can arm. */
  readonly timers: ReadonlySet<string>
}

/** A promise that the host runs. */
export interface PreparedEffect {
  readonly kind: 'effect'
  readonly logic: AnyActorLogic
  readonly run: Runner
  readonly policy: Json
}

export type Prepared = PreparedMachine | PreparedEffect
