import { bot, type BotOptions } from '@cristal/bot'
import type { StageParts } from '@cristal/cli'
import type { Bot } from '@cristal/dialogue'
import type { AnyStateMachine } from 'xstate'

/** The whole bot on a stage, with another machine made of its own. */
export function stagedBot(
  { organisation, ...parts }: StageParts,
  change: (machine: AnyStateMachine) => AnyStateMachine,
): Bot {
  const whole = bot({ organisations: [organisation], ...parts })
  return { ...whole, machine: change(whole.machine) }
}

/** The bot's machine as it is broken: what it is bound to does not matter. */
export function bareMachine(): AnyStateMachine {
  const unbound = { desk: {} } as unknown as Omit<BotOptions, 'organisations'>
  return bot({ organisations: [], ...unbound }).machine
}
