import type { Person } from './person.ts'
import { seeded } from './seeded.ts'

/** People who talk at the same time: one alone, or three. */
export function groupsOf(people: readonly Person[], seed: number): readonly (readonly Person[])[] {
  const chance = seeded(seed + 1)
  const groups: (readonly Person[])[] = []
  for (let at = 0; at < people.length;) {
    const size = chance.upTo(1) === 0 ? 1 : 3
    groups.push(people.slice(at, at + size))
    at += size
  }
  return groups
}
