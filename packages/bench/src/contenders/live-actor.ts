import { setImmediate } from 'node:timers/promises'

import { capabilities, hear, render, type Bot, type Organisation, type Said } from '@cristal/dialogue'
import { createActor, type Actor, type AnyStateMachine } from 'xstate'

import type { Subject } from './contender.ts'

/** A clock on which no time passes: nothing is ever due in a talk that is played without a pause. */
const still = { setTimeout: () => 0, clearTimeout: () => undefined }

/**
 * The floor of a bot: its machines under XState alone, one living actor for each conversation, promises bound,
 * nothing kept, nothing restored, and no JSON.
 */
export function liveActor(bot: Bot, organisation: Organisation, now: string): Subject {
  const talks = new Map<string, { readonly actor: Actor<AnyStateMachine>; readonly said: Said[] }>()
  return {
    async turn(contact, text) {
      const { actor, said } = talks.get(contact) ?? begin(contact)
      said.length = 0
      actor.send({ type: 'message.received', text, at: now, chance: 0.5 })
      // Work over data in memory is over once every microtask has run.
      await setImmediate()
      return said.map((words) => render(words, bot.texts, capabilities.web, 0).text).join('\n')
    },
    close() {
      for (const { actor } of talks.values()) actor.stop()
    },
  }

  function begin(address: string) {
    const said: Said[] = []
    // Shared by the machines at every depth, and so a living record of what was learned.
    const contact: Record<string, unknown> = {}
    const actor = createActor(bot.machine, {
      clock: still,
      input: { now, organisation, contact, channel: 'web', conversation: 'bench' },
      inspect: hear((event) => {
        if (event.type === 'said') said.push(event)
        else Object.assign(contact, event.facts)
      }),
    }).start()
    const talk = { actor, said }
    talks.set(address, talk)
    return talk
  }
}
