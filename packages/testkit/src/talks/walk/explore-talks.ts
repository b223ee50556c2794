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
 */
export async function exploreTalks(cases: TalkCases, take: TakeTalkMove): Promise<TalkGraph> {
  const { limit = 400, failures = [] } = cases
  const root = place(noTalkYet(cases), undefined)
  const places = new Map([[talkKey(root.situation), root]])
  const goals = new Set<string>()
  const failed = new Set<string>()
  const fresh: OpenPlace[] = [root]
  const rest: OpenPlace[] = []
  for (let left = limit; left > 0; left--) {
    const from = fresh.shift() ?? rest.shift()
    if (from === undefined) break
    for (const move of talkMovesOf(from.situation, cases)) {
      const { reached } = await go(from, move)
      for (const fails of newFailures(from, reached)) await go(from, { ...move, fails })
    }
  }
  return { root, places: [...places.values()] }

  async function go(from: OpenPlace, move: TalkMove): Promise<TalkEdge> {
    const reached = await take(from.situation, move)
    const key = talkKey(reached)
    const edge = { move, from, to: from, reached }
    const known = places.get(key)
    const to = known ?? place(reached, edge)
    edge.to = to
    from.edges.push(edge)
    const news = talkGoals(edge).filter((goal) => !goals.has(goal))
    for (const goal of news) goals.add(goal)
    if (known === undefined) {
      places.set(key, to)
      ;(news.length > 0 ? fresh : rest).push(to)
    }
    return edge
  }

  /** Each failure once for each place in the talk at which the work begins. */
  function newFailures(
    { situation }: OpenPlace,
    { trace }: TalkSituation,
  ): readonly Required<TalkMove>['fails'][] {
    return [...new Set(trace.work.map(({ src }) => src))].flatMap((src) =>
      failures.flatMap((kind) => {
        const name = `${src} ${kind} ${situation.states.join(' ')}`
        if (failed.has(name)) return []
        failed.add(name)
        return [{ src, kind }]
      }),
    )
  }
}

type OpenPlace = Omit<Place<TalkSituation, TalkMove>, 'edges'> & { readonly edges: TalkEdge[] }

function place(situation: TalkSituation, via: TalkEdge | undefined): OpenPlace {
  return { situation, via, depth: via ? via.from.depth + 1 : 0, edges: [] }
}
