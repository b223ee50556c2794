import type { AnyStateMachine, AnyStateNode } from 'xstate'

import type { Graph, GraphEdge, GraphState } from './graph.ts'
import { joinedEdges } from './joined-edges.ts'
import { saysOf } from './says-of.ts'
import { transitionLabel } from './transition-label.ts'
import { wrapped } from './wrapped.ts'

/** The boxes and arrows of one machine; `machineOf` names the machine behind an invoked source. */
export function graphOf(machine: AnyStateMachine, machineOf: (src: string) => string | undefined): Graph {
  const nodes = Object.values(machine.root.states).flatMap(below)
  const starts = [machine.root, ...nodes].flatMap(startOf)
  return {
    states: [...starts.map(([state]) => state), ...nodes.map((node) => stateOf(node, machineOf))],
    edges: [
      ...starts.map(([, edge]) => edge),
      ...joinedEdges(nodes.flatMap((node) => edgesOf(machine, node))),
    ],
    everywhere: transitionsOf(machine.root).map((transition) => {
      const targets = transition.target?.map(pathOf).join(', ')
      const label = transitionLabel(machine, transition)
      return targets === undefined ? label : `${label} → ${targets}`
    }),
  }
}

function below(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(below)]
}

function stateOf(node: AnyStateNode, machineOf: (src: string) => string | undefined): GraphState {
  const description = node.description ?? ''
  return {
    path: pathOf(node),
    parent: node.path.slice(0, -1).join('.'),
    name: node.key,
    lines: wrapped(description),
    description,
    kind: node.type === 'final' ? 'final' : node.type === 'atomic' ? 'atomic' : 'compound',
    tags: node.tags,
    invokes: node.invoke.map(({ src }) => {
      const name = typeof src === 'string' ? src : '…'
      const invoked = machineOf(name)
      return { src: name, ...(invoked !== undefined && { machine: invoked }) }
    }),
    says: saysOf(node),
  }
}

/** The dot that leads to where a machine or a compound state begins. */
function startOf(node: AnyStateNode): readonly (readonly [GraphState, GraphEdge])[] {
  const [target] = node.type === 'compound' ? node.initial.target : []
  if (target === undefined) return []
  const path = `${pathOf(node)}:start`
  const nothing = { name: '', lines: [], description: '', tags: [], invokes: [], says: [] }
  const dot: GraphState = { ...nothing, path, parent: pathOf(node), kind: 'start' }
  return [[dot, { from: path, to: pathOf(target), lines: [] }]]
}

function edgesOf(machine: AnyStateMachine, node: AnyStateNode): readonly GraphEdge[] {
  return transitionsOf(node).flatMap((transition) =>
    (transition.target ?? []).map((target) => ({
      from: pathOf(node),
      to: pathOf(target),
      lines: [transitionLabel(machine, transition)],
    })),
  )
}

function transitionsOf(node: AnyStateNode) {
  return [...node.transitions.values(), node.always ?? []].flat()
}

function pathOf(node: AnyStateNode): string {
  return node.path.join('.')
}
