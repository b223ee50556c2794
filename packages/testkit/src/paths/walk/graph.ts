import type { Move } from './move.ts'
import type { Situation } from './situation.ts'

/** Everything that a machine can come to with its cases. */
export interface Graph<At = Situation, By = Move> {
  /** Before the machine is started. */
  readonly root: Place<At, By>
  /** In the order in which they were found, nearest first. */
  readonly places: readonly Place<At, By>[]
}

/** A situation, with every move out of it. */
export interface Place<At = Situation, By = Move> {
  readonly situation: At
  /** The shortest way here; `undefined` at the root. */
  readonly via: Edge<At, By> | undefined
  readonly depth: number
  readonly edges: readonly Edge<At, By>[]
}

/** A move, and where it led. */
export interface PathStep<At = Situation, By = Move> {
  readonly move: By
  readonly reached: At
}

/** A move from one situation to another. */
export interface Edge<At = Situation, By = Move> extends PathStep<At, By> {
  readonly from: Place<At, By>
  readonly to: Place<At, By>
  /** Where the move led in truth: the same as `to` but for what of the context does not matter. */
  readonly reached: At
}

/** The shortest way to a place. */
export function wayTo<At, By>(place: Place<At, By>): readonly Edge<At, By>[] {
  return place.via ? [...wayTo(place.via.from), place.via] : []
}

/** Every edge, nearest first. */
export function edgesOf<At, By>({ places }: Graph<At, By>): readonly Edge<At, By>[] {
  return places.flatMap(({ edges }) => edges)
}
