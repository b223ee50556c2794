import type { Understanding, Understood } from '../ports/understanding.ts'
import { throwIfGivenUp } from './throw-if-given-up.ts'

/** What a text means: the name of a certain intent, or what differs from nothing understood. */
export type Meaning = string | Partial<Omit<Understood, 'ranking'>>

/**
 * An {@link Understanding} that knows a fixed table of texts, for tests and demonstrations. What is not in the
 * table is `bias` at confidence 0.
 *
 * @example
 * ```ts
 * const understanding = scriptedUnderstanding({
 *   'oi': 'greeting',
 *   'boleto de maio': { intent: { name: 'segunda_via', confidence: 0.8 }, months: ['2026-05'] },
 * })
 * ```
 */
export function scriptedUnderstanding(meanings: Readonly<Record<string, Meaning>>): Understanding {
  return {
    async understand({ text }, { signal }) {
      throwIfGivenUp(signal)
      const meaning = Object.hasOwn(meanings, text) ? meanings[text] : undefined
      const given = typeof meaning === 'string' ? { intent: { name: meaning, confidence: 1 } } : meaning
      const understood = { ...nothing, ...given }
      return { ...understood, ranking: given ? [understood.intent] : [] }
    },
  }
}

const nothing: Understood = {
  intent: { name: 'bias', confidence: 0 },
  ranking: [],
  periods: [],
  months: [],
  source: 'script',
}
