import type { Ambient } from './ambient.ts'
import type { Json } from './json.ts'
import type { Period } from './period/period.ts'
import type { Understood } from './ports/understanding.ts'

/** What a person wants of a topic. */
export interface TopicRequest {
  readonly intent: string
  readonly periods: readonly Period[]
  /** `YYYY-MM`, ascending. */
  readonly months: readonly string[]
  /** What is known already of a request for a human. Absent: nothing but the wish. */
  readonly handoff?: HandoffRequest
}

/** A wish to be served by a human, with what the topic that could not serve it knows. */
export interface HandoffRequest {
  /** Absent: the desk's usual one. */
  readonly department?: string
  /** Absent: none in particular. */
  readonly purpose?: string
  /** The person said yes already, and is not asked again. */
  readonly confirmed: boolean
  /** What else the human should know, in the person's words. */
  readonly note?: string
}

/** Something that happened earlier in this talk, for the human who takes over. */
export interface Episode {
  readonly intent: string
  readonly outcome: TopicOutput['outcome'] | 'misunderstood'
  /** What the person wrote. Empty: they tapped an option. */
  readonly text: string
}

/** What every topic is started with. */
export interface TopicInput extends Ambient {
  readonly request: TopicRequest
  /** What an interrupted one answered as `resume`; `null` for one that begins. */
  readonly resume: Json
  /** What happened in this talk so far, oldest first; the last ones. */
  readonly story: readonly Episode[]
}

/** How a topic ended. */
export type TopicOutput =
  /**
   * Served; `more` is false when the person said that they need nothing else, `forget` is there when what was said
   * in this talk must be forgotten.
   */
  | { readonly outcome: 'served'; readonly more: boolean; readonly forget?: true }
  /** The person asked to end. */
  | { readonly outcome: 'abandoned' }
  /** Fifteen minutes without a word. */
  | { readonly outcome: 'silent' }
  /** The person wants something else; `resume` takes up this topic again, `null` when there is nothing left of it. */
  | { readonly outcome: 'digressed'; readonly understood: Understood; readonly resume: Json }
  /** A human is wanted. */
  | { readonly outcome: 'wantsPerson'; readonly handoff: HandoffRequest }
  /** The person used the restart word; what was open is closed. */
  | { readonly outcome: 'restarted' }
  /** The bot cannot do this here. */
  | { readonly outcome: 'unavailable' }

/** What a person wants, from what was understood. */
export function requestOf({ intent, periods, months }: Understood): TopicRequest {
  return { intent: intent.name, periods, months }
}

/** An intent that was not read from a text but follows from what the person chose. */
export function certain(intent: string): Understood {
  return { intent: { name: intent, confidence: 1 }, ranking: [], periods: [], months: [], source: 'choice' }
}
