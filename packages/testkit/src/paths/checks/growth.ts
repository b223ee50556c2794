import type { Edge, Place } from '../walk/graph.ts'
import { wayTo } from '../walk/graph.ts'
import { movesOf } from '../walk/moves-of.ts'
import type { Situation } from '../walk/situation.ts'
import { statesAt, type Checked } from './checked.ts'
import { wordsOver, type Finding } from './finding.ts'

/** So often a way round is taken again: what still grows then grows without end. */
const rounds = 24
/** So many ways round are tried; a context that grows does so on most of them. */
const mostTries = 60

/** Ways round on which the context gets bigger each time. */
export function growth(checked: Checked): readonly Finding[] {
  const { exploration, model } = checked
  const candidates = exploration.graph.places
    .flatMap(({ edges }) => edges)
    .filter(
      ({ from, to, reached }) =>
        reached !== to.situation && isAbove(to, from) && sizeOf(reached) > sizeOf(to.situation),
    )
    .slice(0, mostTries)
  const found = new Map<string, Finding>()
  for (const edge of candidates) {
    for (const place of growing(edge, checked)) {
      if (found.has(place)) continue
      const message = `context.${place} grows each time round ${statesAt(edge.to, model)}; keep the last few`
      found.set(place, { kind: 'unbounded', message, way: wordsOver(edge) })
    }
  }
  return [...found.values()]
}

/** What of the context is bigger after each of many rounds. */
function growing(edge: Edge, { exploration: { step }, cases }: Checked): readonly string[] {
  const round = [...wayTo(edge.from).slice(edge.to.depth), edge].map(({ move }) => move.key)
  let situation = edge.reached
  let places: readonly string[] = Object.keys(contextOf(situation))
  for (let times = 0; times < rounds && places.length > 0; times++) {
    const before = contextOf(situation)
    for (const key of round) {
      const move = movesOf(situation, cases).find((one) => one.key === key)
      if (move === undefined) return []
      situation = step(situation, move)
    }
    const now = contextOf(situation)
    places = places.filter((place) => length(now[place]) > length(before[place]))
  }
  return places
}

function isAbove(place: Place, below: Place): boolean {
  return place === below || (below.via !== undefined && isAbove(place, below.via.from))
}

function contextOf({ snapshot }: Situation): Readonly<Record<string, unknown>> {
  return (snapshot?.context ?? {}) as Readonly<Record<string, unknown>>
}

function sizeOf({ snapshot }: Situation): number {
  return length(snapshot?.context)
}

function length(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0
}
