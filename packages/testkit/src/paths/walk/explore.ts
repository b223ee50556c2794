import { getAdjacencyMap, type AdjacencyMap } from '@xstate/graph'
import type { ActorLogic, AnyStateMachine } from 'xstate'

import type { ResolvedCases } from '../resolved-cases.ts'
import type { Edge, Graph, Place } from './graph.ts'
import type { Move } from './move.ts'
import { movesOf } from './moves-of.ts'
import type { Situation } from './situation.ts'
import { situationKey } from './situation-key.ts'
import { nothingYet, stepperOf, type Unkeyed } from './take-move.ts'
import { placesByValues, wildestPlace, type Widening } from './widening.ts'

/** What a walk through a machine found. */
export interface Exploration {
  readonly graph: Graph
  /** Takes a machine from a situation one move further, where a walk goes on by itself. */
  readonly step: (from: Situation, move: Move) => Situation
  /** Places in the context that take values without end; the walk told them only roughly. */
  readonly widened: readonly string[]
  /** There are more situations than the limit; the graph is not whole. */
  readonly explosion: readonly { readonly place: string; readonly values: number }[] | undefined
}

/** Walks everything that a machine can come to. */
export function explore(machine: AnyStateMachine, cases: ResolvedCases): Exploration {
  const step = stepperOf(machine, cases)
  let widening: Widening = new Set()
  for (;;) {
    const keyed = keying(cases, widening)
    const { adjacency, whole } = traverse((from, move) => keyed(step(from, move)), keyed(nothingYet), cases)
    const graph = graphOf(adjacency)
    const found = {
      graph,
      widened: [...widening],
      step: (from: Situation, move: Move) => keyed(step(from, move)),
    }
    if (whole) return { ...found, explosion: undefined }
    const contexts = graph.places.map(({ situation }) => situation.snapshot?.context as unknown)
    const wildest = cases.project ? undefined : wildestPlace(contexts, widening)
    if (wildest === undefined || widening.has(wildest.place)) {
      return { ...found, explosion: placesByValues(contexts, widening).slice(0, 5) }
    }
    widening = new Set([...widening, wildest.place])
  }
}

type Walked = AdjacencyMap<Situation, Move>

/** Makes what gives a situation its key. */
function keying({ project }: ResolvedCases, widening: Widening): (unkeyed: Unkeyed) => Situation {
  return (unkeyed) => ({
    ...unkeyed,
    key: situationKey(unkeyed, project, widening),
    status: 'active',
    output: undefined,
    error: undefined,
  })
}

function traverse(
  transition: (from: Situation, move: Move) => Situation,
  beginning: Situation,
  cases: ResolvedCases,
): { readonly adjacency: Walked; readonly whole: boolean } {
  const logic = {
    transition,
    getInitialSnapshot: () => beginning,
    getPersistedSnapshot: (situation: Situation) => situation,
  } as ActorLogic<Situation, Move, undefined>
  let seen = 0
  const adjacency = getAdjacencyMap(logic, {
    serializeState: ({ key }) => key,
    serializeEvent: ({ key }) => key,
    // The graph's own limit throws everything away; what was found so far shows what is too much.
    events: (situation) => (seen++ < cases.limit ? movesOf(situation, cases) : []),
  })
  return { adjacency, whole: seen <= cases.limit }
}

function graphOf(adjacency: Walked): Graph {
  const places = new Map<string, Open>()
  const open = (situation: Situation, via: Edge | undefined): Open => {
    const before = places.get(situation.key)
    if (before) return before
    const place = { situation, via, depth: via ? via.from.depth + 1 : 0, edges: [] }
    places.set(situation.key, place)
    return place
  }
  for (const { state, transitions } of Object.values({ ...adjacency })) {
    const from = open(state, undefined)
    for (const { event: move, state: reached } of Object.values(transitions)) {
      const to = adjacency[reached.key as keyof Walked]?.state ?? reached
      const edge: { -readonly [Key in keyof Edge]: Edge[Key] } = { move, from, to: from, reached }
      edge.to = open(to, edge)
      from.edges.push(edge)
    }
  }
  const [root] = places.values()
  if (root === undefined) throw new TypeError('A walk has no beginning.')
  return { root, places: [...places.values()] }
}

type Open = Omit<Place, 'edges'> & { readonly edges: Edge[] }
