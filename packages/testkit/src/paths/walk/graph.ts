import type { Move } from './move.ts'
import type { Situation } from './situation.ts'

/** Everything that a machine can come to with its cases. */
export interface Graph {
  /** Before the machine is started. */
  readonly root: Place
  /** In the order in which they were found, nearest first. */
  readonly places: readonly Place[]
}

/** A situation, with every move out of it. */
export interface Place {
  readonly situation: Situation
  /** The shortest way here; `undefined` at the root. */
  readonly via: Edge | undefined
  readonly depth: number
  readonly edges: readonly Edge[]
}

/** A move, and where it led. */
export interface PathStep {
  readonly move: Move
  readonly reached: Situation
}

/** A move from one situation to another. */
export interface Edge extends PathStep {
  readonly from: Place
  readonly to: Place
  /** Where the move led in truth: the same as `to` but for what of the context does not matter. */
  readonly reached: Situation
}

/** The shortest way to a place. */
export function wayTo(place: Place): readonly Edge[] {
  return place.via ? [...wayTo(place.via.from), place.via] : []
}

/** Every edge, nearest first. */
export function edgesOf({ places }: Graph): readonly Edge[] {
  return places.flatMap(({ edges }) => edges)
}
