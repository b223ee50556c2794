import { edgesOf, wayTo, type Edge, type Graph, type PathStep, type Place } from '../walk/graph.ts'
import { needed } from './needed.ts'
import { onwards } from './onwards.ts'

/** How paths are chosen. */
export interface Choice<At, By> {
  /** The names of what a step covers. */
  readonly covers: (step: PathStep<At, By>) => readonly string[]
  /** Whether nothing comes after. */
  readonly isEnd: (situation: At) => boolean
  /** Moves of one path, about: it goes on a little further where it comes to an end so. */
  readonly handy: number
}

/**
 * Few paths that together take every edge which covers something. Each goes the shortest way to what no path has
 * covered, then on to what is near, then to an end.
 */
export function choosePaths<At, By>(
  graph: Graph<At, By>,
  { covers, isEnd, handy }: Choice<At, By>,
): readonly (readonly Edge<At, By>[])[] {
  const firsts = firstEdges(graph, covers)
  const left = new Set(firsts.keys())
  const paths: (readonly Edge<At, By>[])[] = []
  // What lies deepest first: on the way there, much of the rest is covered.
  for (const goal of [...firsts.keys()].toSorted((one, other) => depth(firsts, other) - depth(firsts, one))) {
    const edge = firsts.get(goal)
    if (edge === undefined || !left.has(goal)) continue
    const path = [...wayTo(edge.from), edge]
    for (const each of path) for (const name of covers(each)) left.delete(name)
    for (let more = next(path); more; more = next(path)) {
      path.push(...more)
      for (const each of more) for (const name of covers(each)) left.delete(name)
    }
    path.push(...(onwards(last(path), ({ situation }) => isEnd(situation), 6) ?? []))
    paths.push(path)
  }
  return needed(paths, (path) => path.flatMap(covers)).toSorted((one, other) => one.length - other.length)

  function next(path: readonly Edge<At, By>[]): readonly Edge<At, By>[] | undefined {
    if (path.length >= handy) return undefined
    return onwards(last(path), (_, edge) => covers(edge).some((name) => left.has(name)), 3)
  }
}

/** The first edge that covers each goal. */
function firstEdges<At, By>(
  graph: Graph<At, By>,
  covers: Choice<At, By>['covers'],
): ReadonlyMap<string, Edge<At, By>> {
  const firsts = new Map<string, Edge<At, By>>()
  for (const edge of edgesOf(graph))
    for (const name of covers(edge)) if (!firsts.has(name)) firsts.set(name, edge)
  return firsts
}

function depth<At, By>(firsts: ReadonlyMap<string, Edge<At, By>>, goal: string): number {
  return firsts.get(goal)?.from.depth ?? 0
}

function last<At, By>(path: readonly Edge<At, By>[]): Place<At, By> {
  const edge = path.at(-1)
  if (edge === undefined) throw new TypeError('A path has no edge.')
  return edge.to
}
