import type { Coverage } from '../paths/coverage.ts'
import type { Finding } from '../paths/checks/finding.ts'
import type { InvokePart } from '../paths/model/nodes-of.ts'
import type { StatePart } from '../paths/model/machine-model.ts'
import type { TransitionPart } from '../paths/model/transitions-of.ts'

/** What comes of paths: what was walked, what was run, what is wrong. Plain JSON, for pages, CI and other tools. */
export interface PathResults {
  readonly version: 1
  readonly seed: number
  readonly suites: readonly SuiteResult[]
}

/** What comes of the paths of one machine, or of the talks with a whole bot. */
export interface SuiteResult {
  readonly name: string
  /** The file that holds its cases, from where the command ran, with `/`. */
  readonly file: string
  /** `machine`: a machine alone. `talks`: a whole bot, in words a person would write. */
  readonly kind: 'machine' | 'talks'
  /** The machine, taken apart; of talks, every machine of the bot is a suite of its own. */
  readonly model?: {
    readonly description: string | undefined
    readonly states: readonly StatePart[]
    readonly transitions: readonly TransitionPart[]
    readonly invokes: readonly InvokePart[]
    /** Where it begins, and each of its states that has states. Absent: not told. */
    readonly starts?: readonly StartPart[]
  }
  /** Of talks, what the states are that stand at their steps, by name. Absent: the model says it. */
  readonly descriptions?: Readonly<Record<string, string>>
  readonly coverage: Coverage
  /** Why it is right that something is not covered, or is as it is, by the name of the goal or finding. */
  readonly allowed: Readonly<Record<string, string>>
  /** Gaps are no fault: another suite covers a machine that is alike whole. */
  readonly partial: boolean
  readonly findings: readonly Finding[]
  readonly paths: readonly PathResult[]
}

/** Where a state, or the machine itself, begins; both by XState's ids. */
export interface StartPart {
  readonly state: string
  readonly target: string
}

/** One path, and how it went. */
export interface PathResult {
  /** Unique in its suite, such as `login › digits wrong three times › refused`. */
  readonly name: string
  readonly status: 'passed' | 'failed' | 'notRun'
  /** Where what ran was not what the walk says, in words; empty unless it failed. */
  readonly differences: readonly string[]
  /** What the run took, in milliseconds; 0 when it was not run. */
  readonly ms: number
  /** The goals on it, as the coverage names them. */
  readonly covers: readonly string[]
  readonly steps: readonly StepResult[]
}

/** One step of a path: what happens, what is said, where it comes to. */
export interface StepResult {
  /** In words, such as `digits wrong`. */
  readonly label: string
  /** What moves the machine. */
  readonly by: 'start' | 'event' | 'outcome' | 'timer'
  /** The event's type. Absent: it is no event from outside. */
  readonly event?: string
  /** The work that ends or sends something, by the actor's name. Absent: it is no outcome. */
  readonly work?: string
  /** How the work ends. Absent: it is no outcome. */
  readonly ends?: 'done' | 'failed' | 'sent'
  /** What the timer waited, in milliseconds. Absent: it is no timer. */
  readonly delay?: number
  /** What is written and said in this step, in order. */
  readonly lines: readonly LineResult[]
  /** The work that begins, by the actor's name. */
  readonly begins: readonly string[]
  /** The innermost states it comes to, such as `serving.listening`. */
  readonly states: readonly string[]
  /** The transitions taken, by id. */
  readonly taken: readonly string[]
}

/** One bubble. */
export interface LineResult {
  readonly who: 'person' | 'bot' | 'agent'
  /** As it is read; blanks are filled in. */
  readonly text: string
  /** Its text key. Absent: nobody chose one, such as for a person's words. */
  readonly key?: string
  /** The titles of what can be tapped. */
  readonly options: readonly string[]
}
