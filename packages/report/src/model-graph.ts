import { joinedEdges, wrapped, type Graph, type GraphEdge, type GraphState } from '@cristal/chart'
import type { SuiteResult } from '@cristal/testkit'

type Model = NonNullable<SuiteResult['model']>
type StatePart = Model['states'][number]
type TransitionPart = Model['transitions'][number]

/** A machine that was taken apart, as boxes and arrows. */
export interface ModelGraph extends Graph {
  /** The keys of the arrows that stand for a transition, by the transition's id. */
  readonly arrows: ReadonlyMap<string, readonly string[]>
}

/** Makes boxes and arrows of what the results tell of a machine. */
export function modelGraph(model: Model): ModelGraph {
  const names = new Map(model.states.map(({ id, name }) => [id, name]))
  const parents = new Set(model.states.map(({ name }) => parentOf(name)))
  const edges = model.transitions.flatMap((transition) => edgesOf(transition))
  const starts = (model.starts ?? []).flatMap(({ state, target }) => startOf(names.get(state) ?? '', target))
  return {
    states: [...starts.map(([dot]) => dot), ...model.states.map(stateOf)],
    edges: [...starts.map(([, edge]) => edge), ...joinedEdges(edges.map(({ edge }) => edge))],
    everywhere: [],
    arrows: new Map(
      [...Map.groupBy(edges, ({ id }) => id)].map(([id, own]) => [
        id,
        own.map(({ edge: { from, to } }) => `${from} → ${to}`),
      ]),
    ),
  }

  function stateOf({ id, name, description = '', tags, type }: StatePart): GraphState {
    return {
      path: name,
      parent: parentOf(name),
      name: name.split('.').at(-1) ?? name,
      lines: wrapped(description),
      description,
      kind: parents.has(name) ? 'compound' : type === 'final' ? 'final' : 'atomic',
      tags,
      invokes: model.invokes.filter(({ state }) => state === id).map(({ src }) => ({ src })),
      says: [],
    }
  }

  function startOf(parent: string, target: string): readonly (readonly [GraphState, GraphEdge])[] {
    const to = placeOf(target)
    if (to === undefined) return []
    const path = `${parent}:start`
    const nothing = { name: '', lines: [], description: '', tags: [], invokes: [], says: [] }
    return [
      [
        { ...nothing, path, parent, kind: 'start' },
        { from: path, to, lines: [] },
      ],
    ]
  }

  function edgesOf(transition: TransitionPart): readonly { id: string; edge: GraphEdge }[] {
    const from = names.get(transition.state)
    return transition.targets.flatMap((target) => {
      const to = placeOf(target)
      if (from === undefined || to === undefined) return []
      return [{ id: transition.id, edge: { from, to, lines: [labelOf(transition)] } }]
    })
  }

  /** The state itself; of the memory of a state, which is no box, the state that remembers. */
  function placeOf(id: string): string | undefined {
    return names.get(id) ?? names.get(id.slice(0, id.lastIndexOf('.')))
  }
}

/** A state's name may hold a dot of its own only where no parent is named so. */
function parentOf(name: string): string {
  return name.split('.').slice(0, -1).join('.')
}

/** What stands on the arrow: the id without the state, the number, and the word that says it is an event. */
function labelOf({ id, guard }: TransitionPart): string {
  const when = id.slice(id.indexOf(' › ') + 3).replace(/^on /, '')
  const bare = guard === undefined ? when : when.slice(0, -` [${guard}]`.length)
  const words = bare.replace(/ \d+$/, '')
  return guard === undefined ? words : words === 'always' ? `[${guard}]` : `${words} [${guard}]`
}
