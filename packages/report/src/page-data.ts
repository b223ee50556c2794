import type { Drawing } from '@cristal/chart'
import type { PathResult, StepResult, SuiteResult } from '@cristal/testkit'

/** What the page shows: the results without what nobody reads, and with drawings. */
export interface ReportData {
  readonly seed: number
  /** In the order in which they came. */
  readonly suites: readonly SuiteData[]
}

/** A suite; what its paths name again and again stands once in `names`, and is told by its place there. */
export interface SuiteData extends Pick<
  SuiteResult,
  'name' | 'file' | 'kind' | 'coverage' | 'allowed' | 'partial' | 'findings'
> {
  /** Unique: the name, with a number where several have it. */
  readonly key: string
  readonly description: string
  /** Absent: no machine, or one without states. */
  readonly drawing?: Drawing
  readonly states: readonly StateData[]
  readonly transitions: readonly TransitionData[]
  readonly names: readonly string[]
  readonly paths: readonly PathData[]
}

/** A state as lists name it. */
export interface StateData {
  readonly name: string
  readonly description: string
  /** A person is waited for in it. */
  readonly waits: boolean
}

/** A transition as lists and arrows name it. */
export interface TransitionData {
  readonly id: string
  /** The keys of its arrows; none for one that stays, or that any state takes. */
  readonly arrows: readonly string[]
}

/** A path; `covers` holds places in `names`. */
export interface PathData extends Pick<PathResult, 'name' | 'status' | 'differences' | 'ms'> {
  readonly covers: readonly number[]
  readonly steps: readonly StepData[]
}

/** A step; `states` and `taken` hold places in `names`. */
export interface StepData extends Omit<StepResult, 'states' | 'taken'> {
  readonly states: readonly number[]
  readonly taken: readonly number[]
}
