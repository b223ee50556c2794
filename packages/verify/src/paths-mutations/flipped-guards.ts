import type { Named } from '../mutations/draft.ts'
import type { Mutant } from '../mutations/mutant.ts'
import type { Implementations } from '../mutations/places.ts'
import { shown } from '../mutations/shown.ts'
import { stateSites, transitionIn, transitionSites, type Part } from '../mutations/site.ts'
import { mutant } from './mutant.ts'

const opposite = 'verify.not'

/**
 * Two mutants for each guard: it is always true, and it says the opposite. One that is never true is the same as a
 * transition that is gone.
 */
export function flippedGuards(part: Part): readonly Mutant[] {
  return stateSites(part).flatMap((state) =>
    transitionSites(state).flatMap((site) => {
      const { guard } = site.transition
      if (guard === undefined) return []
      return [
        mutant(part, `${site.name}: always ${shown(guard)}`, (draft) => {
          delete transitionIn(draft, site).guard
        }),
        mutant(part, `${site.name}: not ${shown(guard)}`, (draft, implementations) => {
          transitionIn(draft, site).guard = { ...guard, type: opposite }
          return negating(guard, implementations)
        }),
      ]
    }),
  )
}

type Predicate = (given: unknown, params: unknown) => boolean

function negating({ type }: Named, implementations: Implementations): Implementations {
  const predicate = implementations.guards[type] as unknown as Predicate
  const negated: Predicate = (given, params) => !predicate(given, params)
  return {
    ...implementations,
    guards: { ...implementations.guards, [opposite]: negated as never },
  }
}
