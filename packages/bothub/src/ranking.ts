import type { Intent } from '@cristal/dialogue'

import type { ParseAnswer, Ranked } from './parse-answer.ts'

/** The intent of what is not recognised. */
const offTopic = 'bias'

/**
 * The intents of an answer, most likely first, each once, the answer's own intent leading. Never empty: an answer
 * may have no ranking.
 */
export function rankingOf(answer: ParseAnswer): readonly [Intent, ...Intent[]] {
  const first = intentOf(answer.intent)
  const others = (answer.intent_ranking ?? [])
    .map(intentOf)
    .filter(({ name }) => name !== first.name)
    // Where a ranking contradicts the intent, the intent is believed.
    .map(({ name, confidence }) => ({ name, confidence: Math.min(confidence, first.confidence) }))
    .toSorted((one, other) => other.confidence - one.confidence)
  const names = others.map(({ name }) => name)
  return [first, ...others.filter(({ name }, index) => names.indexOf(name) === index)]
}

/** Puts an intent first, and leaves the others what remains, in their proportions. */
export function ledBy(first: Intent, ranking: readonly Intent[]): readonly [Intent, ...Intent[]] {
  const others = ranking.filter(({ name }) => name !== first.name)
  const rest = 1 - first.confidence
  return [first, ...others.map(({ name, confidence }) => ({ name, confidence: confidence * rest }))]
}

function intentOf(ranked: Ranked | null): Intent {
  const confidence = Math.min(Math.max(ranked?.confidence ?? 0, 0), 1)
  const name = ranked?.name?.trim()
  return name === undefined || name === '' ? { name: offTopic, confidence } : { name, confidence }
}
