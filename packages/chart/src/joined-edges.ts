import type { GraphEdge } from './graph.ts'

/** So many transitions between two states are written out. */
const mostLines = 4

/** One arrow for all transitions between two states; of many the first are written out, and the number of the others. */
export function joinedEdges(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const groups = Map.groupBy(edges, ({ from, to }) => `${from} ${to}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const lines = [...new Set(group.flatMap((edge) => edge.lines))]
    const more = lines.length > mostLines ? [`+${lines.length - mostLines + 1}`] : []
    const shown = more.length > 0 ? lines.slice(0, mostLines - 1) : lines
    return first ? [{ ...first, lines: [...shown, ...more] }] : []
  })
}
