import type { Understanding } from '@cristal/dialogue'
import modelFile from './model.json' with { type: 'json' }
import { understandingBy } from './understanding-by.ts'

export interface EmbeddedUnderstandingOptions {
  /**
   * Texts whose intent is certain, such as the titles of a menu of your own, and the intent of each:
   * `{ 'Meus boletos': 'segunda_via' }`. They win over what the corpus says; case, accents and marks do not matter.
   */
  readonly phrases?: Readonly<Record<string, string>>
}

/**
 * Understands Brazilian Portuguese without a network: a small model trained on `corpus/`, exact phrases, and the
 * periods of `parsePeriod`. Reads the first 1000 characters, keeps nothing, answers in well under a millisecond.
 * A text without words, such as a bare number, is `bias` at confidence 0.
 *
 * @example
 * const understanding = embeddedUnderstanding({ phrases: { 'Meus boletos': 'segunda_via' } })
 */
export function embeddedUnderstanding(options: EmbeddedUnderstandingOptions = {}): Understanding {
  return understandingBy(modelFile, options)
}
