/**
 * Machines as boxes and arrows, each in its place, and the look of the pages that show them.
 *
 * @packageDocumentation
 */
export type { Arrow, Box, Drawing, Invoke, Point, StateBox } from './drawing.ts'
export type { Graph, GraphEdge, GraphState } from './graph.ts'
export { graphOf } from './graph-of.ts'
export { joinedEdges } from './joined-edges.ts'
export { layOut } from './lay-out.ts'
export { layoutCache } from './layout-cache.ts'
export type { LayoutCache } from './layout-cache.ts'
export { chartStyles } from './chart-styles.ts'
export type { CoverageMark } from './look.ts'
export { pageFont } from './page-font.ts'
export { pageScript } from './page-script.ts'
export { wrapped } from './wrapped.ts'
