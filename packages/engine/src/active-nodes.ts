import type { Json } from './json.ts'
import { isObject } from './persisted.ts'
import type { StateNode } from './prepared.ts'

/**
 * The state nodes that a persisted state value names, in document order, parents first, without the root.
 * `undefined` when a state is gone, or has gained or lost substates: XState would enter those only halfway.
 */
export function activeNodes(root: StateNode, value: Json): readonly StateNode[] | undefined {
  const nodes: StateNode[] = []
  return collect(root, value, nodes) ? nodes : undefined
}

function collect(node: StateNode, value: Json, nodes: StateNode[]): boolean {
  if (node.type === 'compound') return collectCompound(node, value, nodes)
  if (!isObject(value)) return false
  const regions = Object.values(node.states).filter(({ type }) => type !== 'history')
  if (Object.keys(value).length !== regions.length) return false
  return regions.every((region) => {
    nodes.push(region)
    const inner = value[region.key]
    return inner !== undefined && collect(region, inner, nodes)
  })
}

function collectCompound(node: StateNode, value: Json, nodes: StateNode[]): boolean {
  const [key, inner] = typeof value === 'string' ? [value, {}] : soleEntry(value)
  const child = Object.hasOwn(node.states, key) ? node.states[key] : undefined
  if (!child || child.type === 'history') return false
  nodes.push(child)
  return collect(child, inner, nodes)
}

function soleEntry(value: Json): readonly [string, Json] {
  const [entry, ...others] = isObject(value) ? Object.entries(value) : []
  return entry && others.length === 0 ? entry : ['', null]
}
