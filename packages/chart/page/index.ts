/**
 * The drawing of a machine as Preact components, and the choices that pages remember; `chartStyles` goes with them.
 *
 * @packageDocumentation
 */
export { Canvas } from './canvas.tsx'
export { arrowKey } from './arrow-key.ts'
export type { ArrowLook, CoverageMark, StateLook } from '../src/look.ts'
export { remember, remembered } from './memory.ts'
export { useSetting } from './use-setting.ts'
