import { fromPromise, type AnyActorLogic } from 'xstate'

import type { Mutant } from './mutant.ts'
import { actorsOf, isMachine } from './places.ts'
import { entering, stateIn, stateSites, type Part } from './site.ts'

const broken = 'verify-broken'

/** Two mutants for each piece of work: it is never begun, so that nothing comes of it; and it fails at once. */
export function effectMutants(part: Part): readonly Mutant[] {
  const actors = actorsOf(part.machine)
  return stateSites(part).flatMap((site) =>
    site.state.invoke.flatMap(({ src }, index) => {
      const work = actors[src]
      return work === undefined || isMachine(work)
        ? []
        : [
            {
              name: `${site.name}: ${src} is never begun`,
              places: part.places,
              marks: entering(site),
              change(draft) {
                stateIn(draft, site).invoke.splice(index, 1)
                return undefined
              },
            } satisfies Mutant,
            {
              name: `${site.name}: ${src} fails`,
              places: part.places,
              marks: entering(site),
              change(draft, implementations) {
                for (const invoke of stateIn(draft, site).invoke.slice(index, index + 1)) invoke.src = broken
                return { ...implementations, actors: { ...implementations.actors, [broken]: failing(work) } }
              },
            } satisfies Mutant,
          ]
    }),
  )
}

/** Work with the same policy that fails for good. */
function failing(work: AnyActorLogic): AnyActorLogic {
  const logic = fromPromise(() => Promise.reject(new Error('This work was broken on purpose.')))
  return Object.assign(logic, 'policy' in work ? { policy: work.policy } : {})
}
