import type { AnyStateMachine } from 'xstate'

import { configJson } from './json/config-json.ts'
import type { MachineExport } from './machine-export.ts'
import { machinesOf } from './machines-of.ts'
import { stateDiagram } from './mermaid/state-diagram.ts'
import { nodesOf } from './nodes-of.ts'

/**
 * A machine and every machine that it invokes, at any depth: each once, those that invoke before the invoked.
 *
 * @example
 * ```ts
 * for (const { name, mermaid } of exportMachines(bot(options).machine)) console.log(name, mermaid)
 * ```
 */
export function exportMachines(machine: AnyStateMachine): readonly MachineExport[] {
  return machinesOf(machine).map(({ name, machine: found, invokedBy }) => ({
    name,
    description: found.root.description ?? '',
    invokedBy,
    states: nodesOf(found.root).length - 1,
    json: configJson(found.config),
    mermaid: stateDiagram(found),
  }))
}
