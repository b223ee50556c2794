import { type Bot } from '@cristal/dialogue'
import type { Json } from '@cristal/engine'
import { fromPromise, type AnyActorLogic, type AnyStateMachine } from 'xstate'

import { isMachine } from '../machines-in.ts'
import type { AskWork } from '../walk/work-answers.ts'

/** A bot whose work is answered as a script says, at once and without another attempt. */
export interface ScriptedBot {
  readonly bot: Bot
  /** What answers from now on. */
  script: AskWork
}

/** Puts a script in the place of a bot's work. */
export function scriptedBot(bot: Bot, script: AskWork): ScriptedBot {
  const own = { script }
  const machine = scripted(bot.machine, [], (src, input) => own.script(src, input))
  return Object.assign(own, { bot: { ...bot, machine } })
}

function scripted(machine: AnyStateMachine, above: readonly string[], ask: AskWork): AnyStateMachine {
  const own = Object.entries(machine.implementations.actors as Readonly<Record<string, AnyActorLogic>>)
  const actors = own.map(([name, logic]) => {
    const path = [...above, name]
    return [name, isMachine(logic) ? scripted(logic, path, ask) : answered(path.join('/'), ask)] as const
  })
  return actors.length === 0 ? machine : machine.provide({ actors: Object.fromEntries(actors) })
}

function answered(src: string, ask: AskWork): AnyActorLogic {
  const logic = fromPromise<unknown, Json>(async ({ input }) => {
    const answer = await ask(src, input)
    if (answer.type === 'effect.done') return answer.output ?? undefined
    throw Object.assign(new Error('It failed in a walk.'), answer.error)
  })
  return Object.assign(logic, { policy: once })
}

/** Tried once, so that no time passes between attempts; nobody is told to wait. */
const once = { timeout: 60_000, attempts: 1, idempotent: true, moment: null }
