import type { CreateStageOptions } from '../stage/create-stage.ts'
import { playFile } from '../play/play-file.ts'
import type { Terminal } from '../terminal.ts'
import { failureLog } from './failure-log.ts'
import type { Printer } from './printer.ts'

export interface PlayScriptOptions extends Pick<CreateStageOptions, 'bot'> {
  readonly script: string
  /** Absent: what the transcript names. */
  readonly scenario?: string
  /** Check nothing. */
  readonly print: boolean
  readonly printer: Printer
  readonly terminal: Terminal
}

/** Plays a transcript and prints the talk. Resolves to the exit code. */
export async function playScript(options: PlayScriptOptions): Promise<number> {
  const { script, scenario, print, printer, terminal, bot } = options
  const { mismatches, transcript } = await playFile(script, {
    ...(scenario === undefined ? {} : { scenario }),
    ...(bot && { bot }),
    checked: !print,
    onEvent: printer.event,
    ...(print ? {} : { onMismatch: (mismatch) => printer.mismatch(script, mismatch) }),
    log: failureLog(terminal),
  })
  if (print || mismatches.length === 0) return 0
  const expected = transcript.steps.filter((step) => step.does.startsWith('expect')).length
  terminal.err(`${mismatches.length} of ${expected} expectations did not match: ${script}`)
  return 1
}
