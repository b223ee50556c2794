import { spawn } from 'node:child_process'
import { basename, delimiter, dirname, join } from 'node:path'

import { StepFailure } from './step.ts'
import type { Step } from './step.ts'
import { root } from './workspace.ts'

/**
 * A step that runs a program of the project with Node and expects exit code 0. `--update` is passed on to the
 * project's own programs. The note is the program's last line when that begins with `note:`.
 */
export function program(file: string, ...args: readonly string[]): Step['run'] {
  return async ({ update }) => {
    const own = file.startsWith('packages/') && file.endsWith('.ts')
    return await execute(process.execPath, [file, ...args, ...(update && own ? ['--update'] : [])])
  }
}

/** Runs a command line of pnpm, the one that installed the project. */
export async function pnpm(commandLine: string, folder = root): Promise<string> {
  const command = process.env['CRISTAL_PNPM'] ?? 'pnpm'
  return await execute(`${command} ${commandLine}`, [], { folder, shell: true })
}

/** Runs a command and resolves to its note; rejects with all its output when it fails. */
export async function execute(
  command: string,
  args: readonly string[],
  { folder = root, shell = false } = {},
): Promise<string> {
  const PATH = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env['PATH']].join(
    delimiter,
  )
  const child = spawn(command, args, {
    cwd: folder,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH, CI: 'true', NO_COLOR: '1' },
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))

  const code = await new Promise<number | string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit, signal) => resolve(exit ?? signal ?? 1))
  })
  const text = output.join('').trimEnd()
  if (code !== 0) throw new StepFailure(`${[basename(command), ...args].join(' ')} ended with ${code}`, text)
  return /(?:^|\n)note: (.*)$/.exec(text)?.[1] ?? ''
}
