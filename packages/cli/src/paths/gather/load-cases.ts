import type { MachineCases } from '@cristal/testkit'
import type { AnyStateMachine } from 'xstate'

import { CliError } from '../../cli-error.ts'
import { importFile } from './import-file.ts'

/** A machine with its cases, and what its file calls it. */
export interface LoadedCases {
  readonly name: string
  readonly given: MachineCases
}

/**
 * The machines with cases that a file exports, one by one or in lists; where it exports none, its machines alone.
 *
 * @param shown - The file as errors show it.
 * @throws CliError when it cannot be imported, exports neither, or exports cases without a machine
 */
export async function loadCases(file: string, shown: string): Promise<readonly LoadedCases[]> {
  const exported = Object.entries(await importFile(file, shown)).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((each: unknown, index) => ({ name: `${name}[${index}]`, value: each }))
      : [{ name, value }],
  )
  const cases = exported.flatMap(({ name, value }) => {
    if (!isCases(value)) return []
    if (isMachine(value.machine)) return [{ name, given: { machine: value.machine, cases: value.cases } }]
    throw new CliError('input', `${shown}: ${name} holds cases of no machine. ${whatInstead(value.machine)}`)
  })
  if (cases.length > 0) return cases
  const machines = exported.flatMap(({ name, value }) =>
    isMachine(value) ? [{ name, given: { machine: value, cases: {} } }] : [],
  )
  if (machines.length > 0) return machines
  throw new CliError(
    'input',
    `${shown} exports no machine: it needs \`export const … = casesFor(machine, { … })\`, or a machine of XState 5.`,
  )
}

function isCases(
  value: unknown,
): value is { readonly machine: unknown; readonly cases: MachineCases['cases'] } {
  if (typeof value !== 'object' || value === null || !('machine' in value) || !('cases' in value))
    return false
  return typeof value.cases === 'object' && value.cases !== null
}

/** Read off what it has, since a user may have another copy of XState. */
function isMachine(value: unknown): value is AnyStateMachine {
  if (typeof value !== 'object' || value === null) return false
  return 'root' in value && 'implementations' in value && 'getInitialSnapshot' in value
}

function whatInstead(machine: unknown): string {
  if (machine === undefined) return 'Its machine is undefined: is it imported by its right name?'
  if (typeof machine === 'object' && machine !== null && 'withContext' in machine)
    return 'Its machine is of XState 4; only those of XState 5 can be walked.'
  return 'Its machine is none that `createMachine` of XState 5 makes.'
}
