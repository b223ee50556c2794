import type { Intent } from '@cristal/dialogue'

/** Below this the lesser of the two is doubt rather than a wish. */
const share = 0.25

/**
 * "Minhas parcelas atrasadas e a segunda via da próxima" asks for both, and the confidence is split between the two.
 * It becomes `segunda_via`, which tells of the installment it is a copy of, with the confidence of both, when each has
 * a good share and together they outweigh all other intents. Any other ranking stays as it is.
 */
export function joinWishes(ranking: readonly Intent[]): readonly Intent[] {
  const consultar = confidenceOf('consultar', ranking)
  const segundaVia = confidenceOf('segunda_via', ranking)
  const both = consultar + segundaVia
  if (Math.min(consultar, segundaVia) < share || both <= 0.5) return ranking
  return [
    { name: 'segunda_via', confidence: both },
    ...ranking.filter(({ name }) => name !== 'segunda_via' && name !== 'consultar'),
    { name: 'consultar', confidence: 0 },
  ]
}

function confidenceOf(wanted: string, ranking: readonly Intent[]): number {
  return ranking.find(({ name }) => name === wanted)?.confidence ?? 0
}
