import type { Intent } from '@cristal/dialogue'

/** Below this the lesser of the two is doubt rather than a wish. */
const share = 0.25
/** Which of the two was meant stays a guess, so that it is never as good as certain. */
const most = 0.89

/** Intents that one sentence may hold together, and the one of them that serves both. */
const pairs: readonly { readonly serves: string; readonly with: string }[] = [
  // The second copy tells of the installment it is a copy of.
  { serves: 'segunda_via', with: 'consultar' },
  // A refusal with thanks, which need not end anything.
  { serves: 'negativo', with: 'farewell' },
]

/**
 * "Minhas parcelas atrasadas e a segunda via da próxima" asks for both, and "nada mais, obrigado" refuses and thanks: the
 * confidence is split between two. The one that serves both gets it, when each has a good share and together they
 * outweigh all other intents. Any other ranking stays as it is.
 */
export function joinWishes(ranking: readonly Intent[]): readonly Intent[] {
  const pair = pairs.find(({ serves, with: other }) => {
    const [one, two] = [confidenceOf(serves, ranking), confidenceOf(other, ranking)]
    return Math.min(one, two) >= share && one + two > 0.5
  })
  if (pair === undefined) return ranking
  const both = confidenceOf(pair.serves, ranking) + confidenceOf(pair.with, ranking)
  const joined = Math.min(both, most)
  return [
    { name: pair.serves, confidence: joined },
    ...ranking.filter(({ name }) => name !== pair.serves && name !== pair.with),
    { name: pair.with, confidence: both - joined },
  ].toSorted((one, other) => other.confidence - one.confidence)
}

function confidenceOf(wanted: string, ranking: readonly Intent[]): number {
  return ranking.find(({ name }) => name === wanted)?.confidence ?? 0
}
