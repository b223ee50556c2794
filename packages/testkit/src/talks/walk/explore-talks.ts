import type { Edge, Graph, Place } from '../../paths/walk/graph.ts'
import type { TalkCases } from '../talk-cases.ts'
import { talkKey } from './talk-key.ts'
import { talkGoals } from './talk-goals.ts'
import type { TalkMove } from './talk-move.ts'
import { talkMovesOf } from './talk-moves-of.ts'
import type { TalkSituation } from './talk-situation.ts'
import { noTalkYet, type TakeTalkMove } from './take-talk-move.ts'

export type TalkGraph = Graph<TalkSituation, TalkMove>
export type TalkEdge = Edge<TalkSituation, TalkMove>

/**
 * Walks what talks can come to, what is new first, until nothing new has come for long: talks have no end, since a
 * person may always ask for something else.
 *
 * @param known - What is not new, since talks in other worlds show it.
 */
export async function exploreTalks(
  cases: TalkCases,
  take: TakeTalkMove,
  known: ReadonlySet<string>,
): Promise<TalkGraph> {
  const { limit = 400, calm = 60, counts } = cases
  const keyOf = (situation: TalkSituation): string => talkKey(situation, counts)
  const root = place(noTalkYet(cases), undefined)
  const places = new Map([[keyOf(root.situation), root]])
  const goals = new Set<string>()
  const varied = new Set<string>()
  const first: OpenPlace[] = [root]
  const rest: OpenPlace[] = []
  let quiet = 0
  let news = 0
  for (let left = limit; left > 0 && quiet < calm; left--) {
    const from = first.shift() ?? rest.shift()
    if (from === undefined) break
    news = 0
    for (const move of talkMovesOf(from.situation, cases)) {
      const { reached } = await go(from, move)
      for (const variation of variations(from, reached)) {
        const other = await go(from, { ...move, ...variation })
        for (const fails of failuresAmid(other)) await go(from, { ...other.move, fails })
      }
    }
    quiet = news > 0 ? 0 : quiet + 1
  }
  return { root, places: [...places.values()] }

  async function go(from: OpenPlace, move: TalkMove): Promise<TalkEdge> {
    const reached = await take(from.situation, move)
    const key = keyOf(reached)
    const before = places.get(key)
    // Alike situations are kept once: a walk comes by each many times.
    const kept = before ? { ...before.situation, trace: reached.trace } : reached
    const edge = { move, from, to: from, reached: kept }
    const to = before ?? place(reached, edge)
    edge.to = to
    from.edges.push(edge)
    const fresh = talkGoals(edge).filter((goal) => !goals.has(goal))
    for (const goal of fresh) goals.add(goal)
    news += fresh.filter((goal) => !known.has(goal)).length
    if (before === undefined) {
      places.set(key, to)
      ;(fresh.length > 0 ? first : rest).push(to)
    }
    return edge
  }

  /** What may go otherwise with the work of a move, once for each place in the talk at which it begins. */
  function variations(
    { situation }: OpenPlace,
    { trace, states }: TalkSituation,
  ): readonly Pick<TalkMove, 'fails' | 'meanwhile'>[] {
    const isAskedAgain = (name: string): boolean => trace.work.filter(({ src }) => src === name).length > 1
    return [...new Set(trace.work.map(({ src }) => src))].flatMap((src) => {
      const name = `${src} ${situation.states.join(' ')} ${states.join(' ')}`
      if (varied.has(name)) return []
      varied.add(name)
      return [
        ...(cases.failures ?? []).map((kind) => ({ fails: { src, kind } })),
        ...(isAskedAgain(src)
          ? (cases.failures ?? []).map((kind) => ({ fails: { src, kind, nth: 2 } }))
          : []),
        ...(cases.interruptions ?? []).map((comes) => ({ meanwhile: { src, comes } })),
      ]
    })
  }

  /** What fails after somebody had spoken amid it. */
  function failuresAmid({
    move: { meanwhile },
    reached,
  }: TalkEdge): readonly NonNullable<TalkMove['fails']>[] {
    if (meanwhile?.comes.does !== 'write') return []
    const { work } = reached.trace
    const later = work.slice(work.findIndex(({ src }) => src === meanwhile.src))
    const sources = [...new Set(later.map(({ src }) => src))]
    return sources.flatMap((src) => (cases.failures ?? []).map((kind) => ({ src, kind })))
  }
}

type OpenPlace = Omit<Place<TalkSituation, TalkMove>, 'edges'> & { readonly edges: TalkEdge[] }

function place(situation: TalkSituation, via: TalkEdge | undefined): OpenPlace {
  return { situation, via, depth: via ? via.from.depth + 1 : 0, edges: [] }
}
