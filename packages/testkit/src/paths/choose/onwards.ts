import type { Edge, Place } from '../walk/graph.ts'

/** The shortest way from a place to one that is wanted, of so many moves at most; `undefined` when there is none. */
export function onwards<At, By>(
  from: Place<At, By>,
  isWanted: (place: Place<At, By>, edge: Edge<At, By>) => boolean,
  most: number,
): readonly Edge<At, By>[] | undefined {
  let ways: readonly (readonly Edge<At, By>[])[] = [[]]
  const seen = new Set([from])
  for (let moves = 0; moves < most; moves++) {
    const longer: (readonly Edge<At, By>[])[] = []
    for (const way of ways) {
      for (const edge of (way.at(-1)?.to ?? from).edges) {
        const further = [...way, edge]
        if (isWanted(edge.to, edge)) return further
        if (seen.has(edge.to)) continue
        seen.add(edge.to)
        longer.push(further)
      }
    }
    ways = longer
  }
  return undefined
}
