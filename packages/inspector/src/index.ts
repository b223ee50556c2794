/**
 * A bot's machines as JSON and Mermaid, and its conversations live in the Stately inspector.
 *
 * @packageDocumentation
 */
export { exportMachines } from './export-machines.ts'
export type { MachineExport, Invocation } from './machine-export.ts'

export { openInspector } from './bridge/open-inspector.ts'
export type { InspectorOptions, LiveInspector } from './bridge/open-inspector.ts'
export type { Observed } from './bridge/observed.ts'
export { InspectorError } from './bridge/inspector-error.ts'
export type { InspectorErrorReason } from './bridge/inspector-error.ts'
