import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'

import type { Arrow, Drawing, StateBox } from './drawing.ts'
import type { Graph, GraphEdge, GraphState } from './graph.ts'
import type { LayoutCache } from './layout-cache.ts'
import { textWidth } from './text-width.ts'
import { wrapped } from './wrapped.ts'

/** Of letters, in pixels, as the page's style sheet has them. */
const size = { label: 10.5, name: 13, line: 11, chip: 11 }
const row = { label: 14, line: 15 }
const start = 12

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.edgeLabels.sideSelection': 'SMART_DOWN',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
}

/** Gives each box and arrow of a graph its place. */
export async function layOut(graph: Graph, cache: LayoutCache): Promise<Drawing> {
  const edges = graph.edges.map(edgeNode)
  const asked: ElkNode = { id: 'root', layoutOptions: options, children: childrenOf(graph, ''), edges }
  const root = await cache.layOut(asked)
  const placed = new Map(allOf(root).map((node) => [node.id, node]))
  const routed = new Map(
    [...(root.edges ?? []), ...allOf(root).flatMap((node) => node.edges ?? [])].map((edge) => [
      edge.id,
      edge,
    ]),
  )
  return {
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    states: graph.states.map((state) => box(state, placed.get(state.path))),
    arrows: graph.edges.map((edge, index) => arrow(edge, routed.get(`e${index}`))),
  }
}

function childrenOf(graph: Graph, parent: string): ElkNode[] {
  return graph.states
    .filter((state) => state.parent === parent)
    .map((state) => {
      if (state.kind !== 'compound') return { id: state.path, ...sizeOf(state) }
      return {
        id: state.path,
        children: childrenOf(graph, state.path),
        layoutOptions: { 'elk.padding': `[top=${sizeOf(state).height + 4},left=16,bottom=16,right=16]` },
      }
    })
}

function sizeOf({ kind, name, lines, invokes }: GraphState): { width: number; height: number } {
  if (kind === 'start') return { width: start, height: start }
  const chips = invokes.map(({ src }) => textWidth(src, size.chip, true) + 60)
  // The ends of a final state are round.
  const beside = kind === 'final' ? 44 : 26
  const widths = [
    textWidth(name, size.name, true) + 40,
    ...lines.map((line) => textWidth(line, size.line) + beside),
    ...chips,
  ]
  const height = 34 + lines.length * row.line + (invokes.length > 0 ? 26 : 0)
  return { width: Math.ceil(Math.max(110, ...widths)), height: height + (lines.length > 0 ? 4 : 0) }
}

function edgeNode({ from, to, lines }: GraphEdge, index: number): ElkExtendedEdge {
  const text = lines.join('\n')
  const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, size.label, true)), 0)) + 10
  const label = {
    text,
    width,
    height: lines.length * row.label + 4,
    layoutOptions: { 'elk.edgeLabels.inline': 'true' },
  }
  return { id: `e${index}`, sources: [from], targets: [to], ...(text !== '' && { labels: [label] }) }
}

function allOf(node: ElkNode): readonly ElkNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...allOf(child)])
}

function box(state: GraphState, node: ElkNode | undefined): StateBox {
  const { parent: _, ...rest } = state
  const place = boxOf(node)
  return { ...rest, ...place, lines: state.kind === 'compound' ? within(state, place.width) : state.lines }
}

/** A frame is as wide as what is in it: its description takes what room there is, in no more lines than before. */
function within({ description, lines }: GraphState, width: number): readonly string[] {
  for (let letters = 60; letters > 8; letters--) {
    const fitted = wrapped(description, letters, lines.length)
    if (fitted.every((line) => textWidth(line, size.line) <= width - 24)) return fitted
  }
  return []
}

function arrow({ from, to, lines }: GraphEdge, edge: ElkExtendedEdge | undefined): Arrow {
  const points = (edge?.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ])
  const label = edge?.labels?.[0]
  const places = points.map(({ x, y }) => ({ x: round(x), y: round(y) }))
  return { from, to, points: places, ...(label && { label: { ...boxOf(label), lines } }) }
}

function boxOf(shape: { x?: number; y?: number; width?: number; height?: number } | undefined) {
  const { x = 0, y = 0, width = 0, height = 0 } = shape ?? {}
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
