import type { Terminal } from './terminal.ts'

/** One word after `cristal`. */
export interface Command {
  readonly name: string
  /** One line for `cristal --help`. */
  readonly summary: string
  /** All that `cristal <name> --help` says. */
  readonly help: string
  /** Resolves to the exit code. */
  run(args: readonly string[], terminal: Terminal): Promise<number>
}
