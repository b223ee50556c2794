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
}

/** What every topic is started with. */
export interface TopicInput extends Ambient {
  readonly request: TopicRequest
  /** What an interrupted one answered as `resume`; `null` for one that begins. */
  readonly resume: Json
}

/** How a topic ended. */
export type TopicOutput =
  /** Served; `more` is false when the person said that they need nothing else. */
  | { readonly outcome: 'served'; readonly more: boolean }
  /** The person asked to end. */
  | { readonly outcome: 'abandoned' }
  /** Fifteen minutes without a word. */
  | { readonly outcome: 'silent' }
  /** The person wants something else; `resume` takes up this topic again, `null` when there is nothing left of it. */
  | { readonly outcome: 'digressed'; readonly understood: Understood; readonly resume: Json }
  /** A human serves now. */
  | { readonly outcome: 'handedOff' }
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
