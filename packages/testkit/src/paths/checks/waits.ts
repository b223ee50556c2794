import { edgesOf } from '../walk/graph.ts'
import { isActive, statesAt, tagsAt, type Checked } from './checked.ts'
import { wordsTo, type Finding } from './finding.ts'

/** Waits for a person that were not spoken before, or that have no deadline. */
export function waits({ exploration: { graph }, model, cases }: Checked): readonly Finding[] {
  const isTalking = edgesOf(graph).some(({ reached }) =>
    reached.trace.emitted.some((emitted) => cases.says(emitted) !== undefined),
  )
  return graph.places
    .filter((place) => isActive(place) && tagsAt(place).has(cases.tags.waiting))
    .flatMap((place): readonly Finding[] => {
      const where = statesAt(place, model)
      const { spoken, timers } = place.situation
      const way = wordsTo(place)
      const silent = { kind: 'silentWait', message: `${where} waits, and nothing was said`, way } as const
      const endless = {
        kind: 'endlessWait',
        message: `${where} waits without a deadline; give it an after`,
        way,
      } as const
      return [...(isTalking && !spoken ? [silent] : []), ...(timers.length === 0 ? [endless] : [])]
    })
}
