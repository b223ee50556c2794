import { createInterface } from 'node:readline'

import { parseLine } from '@cristal/testkit'

import { readScenario } from '../play/read-scenario.ts'
import { createStage, type CreateStageOptions, type ScenarioStage } from '../stage/create-stage.ts'
import type { Terminal } from '../terminal.ts'
import { failureLog } from './failure-log.ts'
import type { Printer } from './printer.ts'

export interface InteractiveChatOptions extends Pick<CreateStageOptions, 'bot'> {
  readonly scenario: string
  readonly printer: Printer
  readonly terminal: Terminal
}

/** A chat from the keyboard, until the input ends. Resolves to the exit code. */
export async function interactiveChat(options: InteractiveChatOptions): Promise<number> {
  const { scenario: path, printer, terminal, bot } = options
  const scenario = await readScenario(path)
  const stage = await createStage(scenario, {
    ...(bot && { bot }),
    onEvent: printer.event,
    log: failureLog(terminal),
  })
  const lines = createInterface({ input: terminal.input, crlfDelay: Infinity })
  const leave = (): void => lines.close()
  process.once('SIGINT', leave)
  try {
    if (terminal.interactive) terminal.err(`${path}, ${scenario.now}. * +15m moves the clock, Ctrl-D ends.`)
    ask(terminal)
    for await (const line of lines) {
      await take(line.trim(), stage, terminal)
      ask(terminal)
    }
    if (terminal.interactive) terminal.out('\nAté logo!')
    return 0
  } finally {
    process.off('SIGINT', leave)
    lines.close()
    await stage.close()
  }
}

/** What the person typed: a line for the clock, the number of an option, or words. */
async function take(line: string, stage: ScenarioStage, terminal: Terminal): Promise<void> {
  if (line === '') return
  if (line.startsWith('* ')) {
    const step = parseLine({ line: 1, source: line })
    if (typeof step === 'string') terminal.err(step)
    else if (step.does === 'advance') await stage.advance(step.ms)
    else if (step.does === 'restart') await stage.restart()
  } else {
    const chosen = option(line, stage)
    await stage.send(
      chosen === undefined ? { text: line } : { option: chosen.token },
      chosen ? `[${chosen.title}]` : line,
    )
  }
  await stage.settle()
}

function option(line: string, stage: ScenarioStage): { token: string; title: string } | undefined {
  const shown = stage.talk.findLast((event) => event.who === 'bot')?.options ?? []
  return /^\d{1,2}$/.test(line) ? shown[Number(line) - 1] : undefined
}

function ask(terminal: Terminal): void {
  if (terminal.interactive) terminal.prompt('\n> ')
}
