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
  /** All intents, most likely first. May be empty. */
  readonly ranking: readonly Intent[]
  readonly periods: readonly Period[]
  /** `YYYY-MM`, ascending. */
  readonly months: readonly string[]
  /** Which adapter answered: thresholds differ by source. */
  readonly source: string
}

/** What a person means. `@cristal/nlu` implements it without a network. */
export interface Understanding {
  /** Always answers; a text without meaning has a low confidence. */
  understand(utterance: Utterance, call: Call): Promise<Understood>
}
