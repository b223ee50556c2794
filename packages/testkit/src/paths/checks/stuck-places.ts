import { runningActors } from '../walk/situation.ts'
import type { Place } from '../walk/graph.ts'
import { isActive, statesAt, tagsAt, type Checked } from './checked.ts'
import { wordsTo, type Finding } from './finding.ts'

/** Places that the machine cannot leave, and places where it stands without reason. */
export function stuckPlaces(checked: Checked): readonly Finding[] {
  const { exploration, model, cases } = checked
  const { waiting, resting, working } = cases.tags
  const isTagged = model.states.some(({ tags }) =>
    tags.some((tag) => [waiting, resting, working].includes(tag)),
  )
  return exploration.graph.places.filter(isActive).flatMap((place): readonly Finding[] => {
    const where = statesAt(place, model)
    // A place at the rim of a walk that was too big has no edges yet.
    const isWalked = exploration.explosion === undefined || place.edges.length > 0
    if (isWalked && isDeadEnd(place)) {
      return [
        {
          kind: 'deadEnd',
          message: `${where} is no end, and nothing leads out of it${after(place)}`,
          way: wordsTo(place),
        },
      ]
    }
    const tags = tagsAt(place)
    const isStill = runningActors(place.situation).length === 0
    return isTagged && isStill && !tags.has(waiting) && !tags.has(resting)
      ? [{ kind: 'idle', message: `${where} neither ends, nor waits, nor works`, way: wordsTo(place) }]
      : []
  })
}

/** Nothing is taken, or all that is taken leads back, and what was to lead on is over. */
function isDeadEnd({ edges, situation: { ended } }: Place): boolean {
  const leading = edges.filter(({ reached }) => reached.trace.taken.length > 0 || reached.trace.failure)
  return leading.length === 0 || (ended.length > 0 && leading.every(({ from, to }) => from === to))
}

function after({ situation: { ended } }: Place): string {
  return ended.length > 0 ? ` once ${ended.join(' and ')} is over` : ''
}
