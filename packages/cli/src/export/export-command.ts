import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { exportMachines } from '@cristal/inspector'

import { CliError } from '../cli-error.ts'
import type { Command } from '../command.ts'
import { exportedFiles } from './exported-files.ts'
import { exportFolder } from './export-folder.ts'
import { wholeMachine } from './whole-machine.ts'

const usual = 'docs/machines'

/** `cristal export`: every machine as JSON for the Stately editor and as a Mermaid diagram. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write every machine as JSON for the Stately editor and as a diagram',
  help: [
    'Usage: cristal export [--out FOLDER] [--check]',
    '',
    'Writes for each machine `<machine>.json`, which `createMachine()` takes and the Stately editor imports,',
    'and `<machine>.mmd`, a Mermaid diagram; and a README.md that lists and draws them all.',
    '',
    `  --out FOLDER  where to. Usually ${usual}, below where you are`,
    '  --check       writes nothing, and says what is not as it would be written',
    '',
    'Exit code: 0 when written or all is as it should be, 1 when something differs, 2 for a mistake in a flag',
    'or a folder that cannot be written.',
  ].join('\n'),
  async run(args, terminal) {
    const { out, check } = flags(args)
    const machines = exportMachines(wholeMachine())
    const files = exportedFiles(machines)
    const folder = exportFolder(folderAt(out))
    if (!check) {
      await folder.write(files)
      terminal.out(`${out}: ${machines.length} machines.`)
      return 0
    }
    const differences = await folder.differences(files)
    if (differences.length === 0) return 0
    const again = out === usual ? 'cristal export' : `cristal export --out ${out}`
    terminal.err(
      [
        `${out} is not what the machines are:`,
        ...differences.map((each) => `  ${each}`),
        `Write it anew with \`${again}\`; in this project: npm run ${again.replace(' ', ' -- ')}`,
      ].join('\n'),
    )
    return 1
  },
}

/** npm runs scripts in the project's folder, and says where the user was. */
function folderAt(out: string): string {
  return out === usual ? resolve(out) : resolve(process.env['INIT_CWD'] ?? '', out)
}

function flags(args: readonly string[]): { readonly out: string; readonly check: boolean } {
  try {
    return parseArgs({
      args: [...args],
      options: { out: { type: 'string', default: usual }, check: { type: 'boolean', default: false } },
    }).values
  } catch (error) {
    throw new CliError('usage', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
