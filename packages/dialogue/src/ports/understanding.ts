import type { Period } from '../period/period.ts'
import type { Call } from './call.ts'

/** What a person wrote, and the day that its words refer to. */
export interface Utterance {
  readonly text: string
  /** `YYYY-MM-DD` where the person is: "mês passado" depends on it. */
  readonly today: string
}

/** What a person may want, such as `segunda_via`, and how likely that is. */
export interface Intent {
  readonly name: string
  /** A probability in [0, 1]. */
  readonly confidence: number
}

/** What a text was understood as. */
export interface Understood {
  readonly intent: Intent
  /** All intents, most likely first, the first being `intent`. May be empty. */
  readonly ranking: readonly Intent[]
  /** Each once. */
  readonly periods: readonly Period[]
  /** `YYYY-MM`, ascending, each once. */
  readonly months: readonly string[]
  /** Which adapter answered: thresholds differ by source. */
  readonly source: string
}

/**
 * What a person means. `@cristal/nlu` implements it without a network; `understandingContract` of
 * `@cristal/dialogue/testing` proves an implementation.
 */
export interface Understanding {
  /**
   * Always answers, the same call the same, and within eight seconds however long the text is. A text without
   * meaning is `bias`, or has a confidence below a half.
   */
  understand(utterance: Utterance, call: Call): Promise<Understood>
}
