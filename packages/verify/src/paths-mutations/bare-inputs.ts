import type { Mutant } from '../mutations/mutant.ts'
import { stateIn, stateSites, type Part } from '../mutations/site.ts'
import { mutant } from './mutant.ts'

/** A mutant for everything that is invoked with an input: it gets none. */
export function bareInputs(part: Part): readonly Mutant[] {
  return stateSites(part).flatMap((site) =>
    site.state.invoke.flatMap(({ src, input }, index) =>
      input === undefined
        ? []
        : [
            mutant(part, `${site.name}: ${src} gets no input`, (draft) => {
              delete stateIn(draft, site).invoke[index]?.input
            }),
          ],
    ),
  )
}
