import type { Edge, Place } from '../walk/graph.ts'
import { statesAt, type Checked } from './checked.ts'
import { wordsOver, type Finding } from './finding.ts'

/** Ways round on which work follows work, with nothing changed and nobody waited for. */
export function busyLoops({ machine, model, exploration: { graph } }: Checked): readonly Finding[] {
  const actors: Readonly<Record<string, unknown>> = machine.implementations.actors
  const busy = new Map(graph.places.map((place) => [place, place.edges.filter(isBusy)]))
  const found: Finding[] = []
  const state = new Map<Place, 'open' | 'closed'>()
  for (const place of graph.places) visit(place)
  return found

  function visit(place: Place): void {
    if (state.has(place)) return
    state.set(place, 'open')
    for (const edge of busy.get(place) ?? []) {
      if (state.get(edge.to) === 'open') found.push(findingOf(edge))
      else visit(edge.to)
    }
    state.set(place, 'closed')
  }

  /** A machine that is invoked may wait by itself before it is done; work never does, and a failure comes at once. */
  function isBusy({ move, from, to, reached }: Edge): boolean {
    if (move.type !== 'outcome' || move.outcome.kind === 'sent') return false
    if (move.outcome.kind === 'done' && isMachine(actors[move.src])) return false
    if (from === to && reached.trace.taken.length === 0) return false
    return JSON.stringify(reached.snapshot?.context) === JSON.stringify(to.situation.snapshot?.context)
  }

  function findingOf(edge: Edge): Finding {
    const where = statesAt(edge.to, model)
    return {
      kind: 'busyLoop',
      message: `work leads back to ${where} with nothing changed: it would go on for ever; count, or wait before`,
      way: wordsOver(edge),
    }
  }
}

function isMachine(logic: unknown): boolean {
  return typeof logic === 'object' && logic !== null && 'root' in logic
}
