import { nodesOf, type StateNode } from '../nodes-of.ts'

/** How states are named in a diagram's source, where only letters, digits and `_` are safe. */
export interface DiagramIds {
  of(node: StateNode): string
  /** The box that stands for a state with states inside: Mermaid draws no arrow between such a state and its own. */
  port(node: StateNode): string
  /** The state at one end of an arrow, or its port where the other end is inside. */
  ofEnd(node: StateNode, others: readonly StateNode[]): string
}

export function diagramIds(root: StateNode): DiagramIds {
  const taken = new Set<string>()
  const ids = new Map<StateNode, string>()
  const ports = new Map<StateNode, string>()
  for (const node of nodesOf(root)) {
    const id = node === root ? root.key : node.path.join('_')
    ids.set(node, free(id, taken))
    ports.set(node, node === root ? (ids.get(node) ?? id) : free(`${id}_itself`, taken))
  }
  const of = (node: StateNode) => ids.get(node) ?? node.id
  const port = (node: StateNode) => ports.get(node) ?? node.id
  return {
    of,
    port,
    ofEnd: (node, others) => (others.some((other) => isInside(other, node)) ? port(node) : of(node)),
  }
}

/** Whether a state is inside another. */
export function isInside(node: StateNode, outer: StateNode): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) if (parent === outer) return true
  return false
}

/** Mermaid's own words, and what it calls the `[*]` of a group. */
const keywords =
  /^(accDescr|accTitle|class|classDef|click|default|end|hide|href|note|scale|state|style)$|_(start|end)$/i

function free(wanted: string, taken: Set<string>): string {
  let id = wanted.replaceAll(/\W/g, '_')
  while (taken.has(id) || keywords.test(id)) id += '_'
  taken.add(id)
  return id
}
