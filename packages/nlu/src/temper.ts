import type { Intent } from '@cristal/dialogue'

/** Just below the 0.9 from which a talk may end at any question. */
const doubtful = 0.89
const closings = new Set(['encerrar', 'farewell'])
/** What `normalise` leaves of a value: one that somebody was asked for, most likely. */
const values = /\bx(?:num|doc|email|data)\b|^xnome\b/

/**
 * Lowers a confidence that only looks high. "Bar do Fim" and "Fulano Encerra" hold a word of leaving and one that no
 * wish to leave was ever written with, so they are no certain wish to leave; and that a text is about nothing we know
 * (`bias`) is a lack of evidence, which is never certain.
 */
export function temper(
  ranking: readonly Intent[],
  normalised: string,
  knows: (word: string) => boolean,
): readonly Intent[] {
  const [first, ...others] = ranking
  if (first === undefined || first.confidence <= doubtful) return ranking
  const strange =
    closings.has(first.name) &&
    (values.test(normalised) || !normalised.split(' ').every((word) => knows(word)))
  if (!strange && first.name !== 'bias') return ranking
  const spread = (1 - doubtful) / others.length
  const stretch = (1 - doubtful) / (1 - first.confidence)
  return [
    { name: first.name, confidence: doubtful },
    ...others.map(({ name, confidence }) => ({
      name,
      confidence: first.confidence < 1 ? confidence * stretch : spread,
    })),
  ]
}
