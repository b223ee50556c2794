import type { Scenario } from '../scenario/scenario.ts'
import type { Found, Reading } from './repository.ts'

/** A reading as the body of an answer, of the era that names the groups of entities so. */
export function parsed(
  text: string,
  language: string,
  { intent, ranking, entities }: Reading,
  groups: Scenario['understanding']['groups'],
): object {
  const grouped = Object.groupBy(entities, ({ group }) => group)
  const version = 23_456
  return {
    intent,
    intent_ranking: ranking,
    [groups]: Object.keys(grouped),
    entities_list: [...new Set(entities.map(({ entity }) => entity))],
    entities: Object.fromEntries(
      Object.entries(grouped).map(([group, found = []]) => [group, leastCertainFirst(found)]),
    ),
    text,
    ...(groups === 'labels_list' ? { update_id: version } : { repository_version: version }),
    language,
  }
}

/** As the real one orders them: those without a confidence first. */
function leastCertainFirst(found: readonly Found[]): readonly object[] {
  return found
    .toSorted((a, b) => (a.confidence ?? -1) - (b.confidence ?? -1))
    .map(({ entity, start, end, value, extractor, confidence }) => ({
      entity,
      start,
      end,
      value,
      extractor,
      ...(confidence !== undefined && { confidence }),
    }))
}
