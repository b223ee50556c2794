import { CliError } from './cli-error.ts'
import type { Command } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Runs a command and resolves to its exit code; what goes wrong is told: 2 for what the user can mend, 3 for a bug. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (!(error instanceof CliError)) {
      terminal.err(
        `This is a bug of Cristal. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      return 3
    }
    terminal.err(error.reason === 'usage' ? `${error.message}\n\n${command.help}` : error.message)
    return 2
  }
}
