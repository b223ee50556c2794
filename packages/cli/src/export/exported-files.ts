import type { MachineExport } from '@cristal/inspector'

import { machinesIndex } from './machines-index.ts'

/** What an export writes: each file's name and text. */
export function exportedFiles(machines: readonly MachineExport[]): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', machinesIndex(machines)],
    ...machines.flatMap(({ name, json, mermaid }): [string, string][] => [
      [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`],
      [`${name}.mmd`, mermaid],
    ]),
  ])
}
