/**
 * The drawing of a machine as Preact components, for pages in a browser; with `chartStyles` beside them.
 *
 * @packageDocumentation
 */
export { Canvas } from './canvas.tsx'
export { arrowKey } from './arrow-key.ts'
export type { ArrowLook, CoverageMark, StateLook } from './look.ts'
