import { actionMutants, emits } from './action-mutants.ts'
import type { Mutant } from './mutant.ts'
import {
  entering,
  stateIn,
  stateSites,
  taking,
  transitionIn,
  transitionSites,
  type Part,
  type TransitionSite,
} from './site.ts'

/** What `--more` adds: no deadline, no change of what is remembered, the way of the next transition. */
export function moreMutants(part: Part): readonly Mutant[] {
  return [
    ...deadlineMutants(part),
    ...actionMutants(part, (action) => !emits(part, action)),
    ...stateSites(part).flatMap((state) => transitionSites(state).flatMap(swapped)),
  ]
}

function deadlineMutants(part: Part): readonly Mutant[] {
  return stateSites(part).flatMap((site) =>
    Object.keys(site.state.after ?? {}).map((delay) => ({
      name: `${site.name}: no after ${delay}`,
      places: part.places,
      marks: entering(site),
      change(draft) {
        delete stateIn(draft, site).after?.[delay]
        return undefined
      },
    })),
  )
}

/** Where the next transition of the same list leads elsewhere, this one leads there too. */
function swapped(site: TransitionSite): readonly Mutant[] {
  const { index, siblings, transition } = site
  const { target } = siblings[(index + 1) % siblings.length] ?? transition
  if (target === undefined || target === transition.target) return []
  return [
    {
      name: `${site.name}: leads to ${target}`,
      places: site.from.part.places,
      marks: taking(site),
      change(draft) {
        transitionIn(draft, site).target = target
        return undefined
      },
    },
  ]
}
