import type { Verdict } from './judge.ts'

/** A mutant, and what became of it. */
export interface Judged {
  readonly mutant: string
  readonly verdict: Verdict
}

/** Which mutants a worker judges: each `of`-th, from the `at`-th on. */
export interface Share {
  readonly at: number
  readonly of: number
  /** Only mutants whose name contains it. */
  readonly grep: string
}
