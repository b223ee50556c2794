import type { ResolvedCases } from '../resolved-cases.ts'
import type { Exploration } from '../walk/explore.ts'
import type { Edge, PathStep } from '../walk/graph.ts'
import { movesOf } from '../walk/moves-of.ts'

/** A way as it is in truth, from the beginning on. */
export interface Retraced {
  readonly steps: readonly PathStep[]
  /** The moves after which it went elsewhere than the graph says, since too little tells situations apart. */
  readonly strayed: readonly string[] | undefined
}

/**
 * Goes along a way in the graph, whose places stand each for all situations that are alike, with the one situation that
 * comes about. It ends where the next move cannot be made.
 */
export function retrace(way: readonly Edge[], { graph, step }: Exploration, cases: ResolvedCases): Retraced {
  const steps: PathStep[] = []
  let situation = graph.root.situation
  for (const edge of way) {
    const move = movesOf(situation, cases).find(({ key }) => key === edge.move.key)
    if (move === undefined) return { steps, strayed: labels(steps) }
    situation = step(situation, move)
    steps.push({ move, reached: situation })
    if (situation.key !== edge.to.situation.key) return { steps, strayed: labels(steps) }
  }
  return { steps, strayed: undefined }
}

function labels(steps: readonly PathStep[]): readonly string[] {
  return steps.map(({ move }) => move.label)
}
