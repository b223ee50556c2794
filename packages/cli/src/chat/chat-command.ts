import { parseArgs } from 'node:util'

import { CliError } from '../cli-error.ts'
import type { Command } from '../command.ts'
import { userPath } from '../play/read-text.ts'
import { interactiveChat } from './interactive-chat.ts'
import { playScript } from './play-script.ts'
import { chatPrinter, jsonPrinter, transcriptPrinter } from './printer.ts'

/** `cristal chat`: a talk in a scenario, from a transcript or from the keyboard. */
export const chatCommand: Command = {
  name: 'chat',
  summary: 'Talk to the bot in a scenario, or play and check a transcript',
  help: [
    'Usage: cristal chat --scenario FILE [--script FILE] [--print] [--json]',
    '',
    '  --scenario FILE  the world, as JSON. With --script it may be left out: the transcript then names it in',
    '                   a line `# cenário: path`, or it is `scenario.json` beside the transcript',
    '  --script FILE    plays this transcript and checks it. Without it, you are the person: `* +15m` moves',
    '                   the clock, `* restart` restarts the host, a number chooses an option, Ctrl-D ends',
    '  --print          only prints the talk, and checks nothing',
    '  --json           prints one JSON object a line',
    '',
    'Exit code: 0 when all matched, 1 when something did not, 2 for a mistake in a flag or a file, or for',
    'something that is not built yet.',
    '',
    'Example: cristal chat --scenario packages/sandbox/scenarios/horizonte.json',
  ].join('\n'),
  async run(args, terminal) {
    const { scenario, script, print, json } = flags(args)
    const printer = json ? jsonPrinter(terminal) : transcriptPrinter(terminal)
    if (script !== undefined) {
      return playScript({
        script: userPath(script),
        ...(scenario && { scenario: userPath(scenario) }),
        print,
        printer,
        terminal,
      })
    }
    if (scenario === undefined) throw new CliError('usage', 'Say which world to talk in: --scenario FILE.')
    return interactiveChat({
      scenario: userPath(scenario),
      printer: json ? printer : chatPrinter(terminal),
      terminal,
    })
  },
}

interface ChatFlags {
  readonly scenario?: string
  readonly script?: string
  readonly print: boolean
  readonly json: boolean
}

function flags(args: readonly string[]): ChatFlags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scenario: { type: 'string' },
        script: { type: 'string' },
        print: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    throw new CliError('usage', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
