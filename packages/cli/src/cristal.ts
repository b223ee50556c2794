import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs the command line and resolves to the exit code: 0 when all is well, 1 when a check failed, 2 for
 * what the user can mend (flags, files, parts that are not built yet), 3 for a bug of ours.
 */
export async function cristal(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return help(rest[0], terminal, name === undefined ? 2 : 0)
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    const what = name.startsWith('-') ? 'flag' : 'command'
    terminal.err(`There is no ${what} "${name}".\n\n${overview()}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) return help(command.name, terminal, 0)
  return runCommand(command, rest, terminal)
}

function help(name: string | undefined, terminal: Terminal, code: number): number {
  const command = commands.find((one) => one.name === name)
  const text = command?.help ?? overview()
  if (code === 0) terminal.out(text)
  else terminal.err(text)
  return code
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  return [
    'Usage: cristal <command> [flags]',
    '',
    'Commands:',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    '`cristal <command> --help` says more of one.',
  ].join('\n')
}
