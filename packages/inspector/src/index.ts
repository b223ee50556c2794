/**
 * Every machine of a bot as JSON for the Stately editor and as a Mermaid diagram.
 *
 * @packageDocumentation
 */
export { exportMachines } from './export-machines.ts'
export type { MachineExport, Invocation } from './machine-export.ts'
