import type { MessageReceived, OptionChosen, Value } from '@cristal/dialogue'
import { emit, setup } from 'xstate'

interface Words {
  readonly text: string
  readonly values: Readonly<Record<string, Value>>
}

interface Context {
  readonly contact: { readonly name?: string }
}

/** The clerk's next release, in which every state has another name: nothing that was begun before fits it. */
export const nextClerkMachine = setup({
  types: {
    context: {} as Context,
    events: {} as MessageReceived | OptionChosen,
  },
  actions: {
    say: emit((_, words: Words) => ({ type: 'said', ...words })),
  },
}).createMachine({
  id: 'clerk',
  context: { contact: {} },
  initial: 'listening',
  states: {
    listening: {
      tags: 'waiting',
      on: {
        'message.received': {
          actions: {
            type: 'say',
            params: ({ context, event }) => ({
              text: 'nextVersion',
              values: { name: context.contact.name ?? '?', text: event.text },
            }),
          },
        },
      },
    },
  },
})
