import { refused } from './marks.ts'
import type { Mutant } from './mutant.ts'
import { shown } from './shown.ts'
import { stateSites, taking, transitionIn, transitionSites, type Part, type TransitionSite } from './site.ts'

const never = 'verify.never'

/** Two mutants for each guard: its transition is always taken, and never. */
export function guardMutants(part: Part): readonly Mutant[] {
  return stateSites(part).flatMap((state) => transitionSites(state).flatMap(mutantsOf))
}

function mutantsOf(site: TransitionSite): readonly Mutant[] {
  const { from, when, index, transition, name } = site
  const { places } = from.part
  if (transition.guard === undefined) return []
  const guard = shown(transition.guard)
  return [
    {
      name: `${name}: always ${guard}`,
      places,
      marks: places.map((place) => refused(place, from.path, when, index)),
      change(draft) {
        delete transitionIn(draft, site).guard
        return undefined
      },
    },
    {
      name: `${name}: never ${guard}`,
      places,
      marks: taking(site),
      change(draft, implementations) {
        transitionIn(draft, site).guard = { type: never }
        return { ...implementations, guards: { ...implementations.guards, [never]: () => false } }
      },
    },
  ]
}
