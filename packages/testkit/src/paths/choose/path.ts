import type { PathStep } from '../walk/graph.ts'

/** A way through a machine, from its start to an end or a wait. */
export interface MachinePath {
  /** Such as `login › digits wrong three times › refused`. */
  readonly name: string
  readonly steps: readonly PathStep[]
  /** The names of the goals on it. */
  readonly covers: readonly string[]
}
