import type { TalkCases } from '../talk-cases.ts'
import type { TakeTalkMove } from '../walk/take-talk-move.ts'
import type { TalkMove } from '../walk/talk-move.ts'
import type { TalkSituation } from '../walk/talk-situation.ts'
import type { FaultStage } from './fault-stage.ts'

/** What may go wrong with one step of a talk. */
export interface Fault {
  /** In words, such as `delivered twice`. */
  readonly name: string
  /** Whether it can happen to a step. */
  readonly happensTo: (step: FaultStep) => boolean
  /** Lets it happen on the runtime, and says what should have come of it. */
  hold(step: FaultStep, stage: FaultStage): Promise<Expected>
}

/** A step to which something happens. */
export interface FaultStep {
  readonly from: TalkSituation
  readonly move: Exclude<TalkMove, { does: 'wait' }>
  /** Where it led when nothing went wrong. */
  readonly reached: TalkSituation
  /** What the person writes when two messages come at once. */
  readonly next: { readonly does: 'write'; readonly text: string }
  readonly cases: TalkCases
  readonly take: TakeTalkMove
}

/** What should have come of a step with a fault. */
export interface Expected {
  readonly said: readonly string[]
  /** Every active state; absent where the talk ended. */
  readonly states: readonly string[] | undefined
  /** What must be known of the person. */
  readonly known: readonly string[]
}
