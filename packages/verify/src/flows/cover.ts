import type { Sight } from './sight.ts'
import type { Walk } from './walks.ts'

/**
 * Few transcripts that together come by all that any comes by of what is wanted; first those that show most of it,
 * and of these those that show least of anything else.
 */
export function coverOf(wanted: readonly Sight[], walks: readonly Walk[]): readonly Walk[] {
  const chosen: Walk[] = []
  const left = new Set(wanted)
  for (;;) {
    const [best] = walks
      .map((walk) => ({ walk, gain: [...left].filter((sight) => walk.sights.has(sight)).length }))
      .filter(({ gain }) => gain > 0)
      .toSorted((one, other) => other.gain - one.gain || one.walk.sights.size - other.walk.sights.size)
    if (best === undefined) return chosen
    chosen.push(best.walk)
    for (const sight of best.walk.sights) left.delete(sight)
  }
}
