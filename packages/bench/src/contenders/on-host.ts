import type { Bot } from '@cristal/dialogue'
import { createHost, type Clock, type Store } from '@cristal/runtime'

import type { Subject } from './contender.ts'

/** A bot on the runtime, talked to as its HTTP handler does: received, settled, replies read. */
export function onHost(bot: Bot, store: Store, clock: Clock): Subject {
  let steps = 0
  let sent = 0
  const host = createHost({
    bot,
    store,
    clock,
    pace: Infinity,
    observe: (happening) => {
      if (happening.type === 'stepped') steps++
    },
  })

  return {
    async turn(contact, text) {
      const id = `m${++sent}`
      const { conversation } = await host.receive({ channel: 'web', address: contact, id, content: { text } })
      await host.settled(conversation)
      const messages = await host.replies(conversation, id)
      return messages.map((message) => message.text).join('\n')
    },
    steps: () => steps,
    async heard(contact) {
      const view = await host.view({ channel: 'web', address: contact })
      return view?.transcript.filter(({ who }) => who === 'bot').map(({ text }) => text) ?? []
    },
    async close() {
      await host.stop()
      await store.close()
    },
  }
}
