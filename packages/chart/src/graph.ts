import type { Invoke, StateBox } from './drawing.ts'

/** A machine as boxes and arrows without places. */
export interface Graph {
  /** Parents before their children. */
  readonly states: readonly GraphState[]
  readonly edges: readonly GraphEdge[]
  readonly everywhere: readonly string[]
}

/** A state; a `start` is the dot from which the way into its parent begins. */
export interface GraphState extends Pick<
  StateBox,
  'path' | 'name' | 'lines' | 'description' | 'kind' | 'tags' | 'says'
> {
  /** Empty for the machine itself. */
  readonly parent: string
  readonly invokes: readonly Invoke[]
}

/** All transitions from one state to another, a line each. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly lines: readonly string[]
}
