import { isActive, type Checked } from './checked.ts'
import { wordsTo, type Finding } from './finding.ts'
import { notJson } from './not-json.ts'

/** Snapshots that JSON cannot hold, or that are too big. */
export function snapshots({ exploration: { graph }, cases: { largest } }: Checked): readonly Finding[] {
  const found: Finding[] = []
  for (const place of graph.places) {
    const { snapshot } = place.situation
    if (snapshot === undefined || !isActive(place)) continue
    const context = snapshot.context as unknown
    const foreign = notJson(context, 'context')
    if (foreign)
      found.push({
        kind: 'notJson',
        message: `${foreign.place} is ${foreign.what}, which JSON cannot hold`,
        way: wordsTo(place),
      })
    const size = JSON.stringify([snapshot.value, context])?.length ?? 0
    if (size > largest)
      found.push({
        kind: 'tooBig',
        message: `a snapshot has more than ${largest} bytes`,
        way: wordsTo(place),
      })
  }
  return found
}
