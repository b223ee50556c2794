import type { ScenarioInput, UpstreamName } from '@cristal/sandbox'

import type { Answers, FaultCase } from './fault.ts'

/** One call of a port, and a talk that leads to it. */
export interface PortCall extends Answers {
  /** Such as `Slips.mail`. */
  readonly name: string
  readonly upstream: UpstreamName
  readonly route: string
  readonly faults: readonly FaultCase[]
  readonly scenario: ScenarioInput
  /** What the person writes before anything goes wrong. */
  readonly before: readonly string[]
  /** The message that leads to the call. */
  readonly asks: string
  /** What the person writes when everything works again, unless a question has an answer. */
  readonly wish: string
  /** What the person answers to a question, by its text key; each time the next of them. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** The most messages that the person writes until they are served, once everything works again. */
  readonly within: number
  /** What tells that the person has what they came for. */
  readonly served: Served
  /** Why the person hears the same whatever goes wrong. Absent: each kind of failure is told in words of its own. */
  readonly untold?: string
  /** Faults that are an answer here, and what the answer is. */
  readonly answered?: Readonly<Record<string, string>>
}

/** A text key that is said, or words that reach the humans at the desk or a mailbox. */
export type Served = { readonly says: string } | { readonly tells: 'desk' | 'mail'; readonly text: string }
