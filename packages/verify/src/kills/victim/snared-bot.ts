import type { Bot } from '@cristal/dialogue'
import type { AnyStateMachine } from 'xstate'

import type { Snare } from './snare.ts'

type Guard = (args: unknown, params: unknown) => boolean

/** A bot whose process can be killed while its machine decides where to go, and while its words are rendered. */
export function snaredBot(bot: Bot, { pass }: Snare): Bot {
  return {
    ...bot,
    machine: snaredGuards(bot.machine),
    texts: new Proxy(bot.texts, {
      get(texts, key) {
        pass('in step')
        return Reflect.get(texts, key) as unknown
      },
    }),
  }

  function snaredGuards(machine: AnyStateMachine): AnyStateMachine {
    const guards = Object.entries(machine.implementations.guards as Record<string, Guard>)
    return machine.provide({
      guards: Object.fromEntries(guards.map(([name, guard]) => [name, snared(guard)])),
    })
  }

  function snared(guard: Guard): Guard {
    return (args, params) => {
      pass('in step')
      return guard(args, params)
    }
  }
}
