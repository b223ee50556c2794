import type { DeskSaid, Media, MessageReceived, OptionChosen, Option, Value } from '@cristal/dialogue'
import { assign, emit, fromPromise, setup } from 'xstate'

interface Words {
  readonly text: string
  readonly values?: Readonly<Record<string, Value>>
  readonly options?: readonly Option[]
  readonly media?: Media
  readonly agent?: string
}

const unbound = fromPromise<string, { request: string }>(() => Promise.reject(new TypeError('Not bound.')))

/**
 * A conversation with one of everything that a host must bear: words, options, a read, an order that must not
 * be repeated, silence, facts, failing steps and an end. What the person types says which.
 */
export const clerkMachine = setup({
  types: {
    context: {} as { readonly noted: string },
    events: {} as MessageReceived | OptionChosen | DeskSaid,
  },
  actors: { read: unbound, order: unbound },
  actions: {
    say: emit((_, words: Words) => ({ type: 'said', ...words })),
    learn: emit((_, facts: { name: string | null; erasedAt?: string }) => ({
      type: 'contact.learned',
      facts,
    })),
    note: assign((_, { text }: { text: string }) => ({ noted: text })),
    fail: assign((_, { text }: { text: string }) => {
      throw new Error(`The clerk cannot bear ${text}.`)
    }),
  },
  guards: {
    asks: (_, { text, word }: { text: string; word: string }) => text.startsWith(word),
  },
  delays: { silence: 900_000, workTime: 60_000 },
}).createMachine({
  id: 'clerk',
  context: { noted: '' },
  initial: 'waiting',
  on: {
    'message.received': {
      guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'stop' }) },
      target: '.waiting',
      actions: { type: 'say', params: { text: 'stopped' } },
    },
    'desk.said': {
      actions: {
        type: 'say',
        params: ({ event: { text, agent, media } }) => ({
          text: 'relayed',
          values: { text: { personal: text } },
          ...(agent !== null && { agent }),
          ...(media && { media }),
        }),
      },
    },
  },
  states: {
    waiting: {
      tags: 'waiting',
      on: {
        'message.received': [
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'read' }) },
            target: 'reading',
            actions: { type: 'note', params: ({ event }) => ({ text: event.text }) },
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'order' }) },
            target: 'ordering',
            actions: { type: 'note', params: ({ event }) => ({ text: event.text }) },
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'menu' }) },
            actions: {
              type: 'say',
              params: {
                text: 'menu',
                options: [
                  { id: 'first', title: 'Primeira opção' },
                  { id: 'second', title: 'Segunda opção' },
                ],
              },
            },
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'name' }) },
            actions: [
              { type: 'learn', params: ({ event }) => ({ name: event.text.slice(5) }) },
              { type: 'say', params: { text: 'named' } },
            ],
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'erase' }) },
            actions: [
              { type: 'learn', params: ({ event }) => ({ name: null, erasedAt: event.at }) },
              { type: 'say', params: { text: 'erased' } },
            ],
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'fail' }) },
            actions: [
              { type: 'say', params: { text: 'echo', values: { text: 'never said' } } },
              { type: 'fail', params: ({ event }) => ({ text: event.text }) },
            ],
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'wordless' }) },
            actions: { type: 'say', params: { text: 'no such text' } },
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'sulk' }) },
            target: 'sulking',
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'stop' }) },
            target: 'waiting',
            reenter: true,
            actions: { type: 'say', params: { text: 'stopped' } },
          },
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'bye' }) },
            target: 'gone',
            actions: { type: 'say', params: { text: 'bye' } },
          },
          {
            target: 'waiting',
            reenter: true,
            actions: {
              type: 'say',
              params: ({ event }) => ({ text: 'echo', values: { text: { personal: event.text } } }),
            },
          },
        ],
        'option.chosen': {
          actions: {
            type: 'say',
            params: ({ event }) => ({
              text: 'chosen',
              values: { option: event.option, when: event.stale ? 'late' : 'in time' },
            }),
          },
        },
      },
      after: { silence: { target: 'resting', actions: { type: 'say', params: { text: 'silence' } } } },
    },
    resting: {
      tags: 'resting',
      on: {
        'message.received': {
          target: 'waiting',
          actions: { type: 'say', params: { text: 'welcomeBack' } },
        },
      },
    },
    reading: {
      tags: 'working',
      invoke: {
        id: 'read',
        src: 'read',
        input: ({ context }) => ({ request: context.noted }),
        onDone: [
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.output, word: 'fail' }) },
            target: 'waiting',
            actions: { type: 'fail', params: ({ event }) => ({ text: event.output }) },
          },
          {
            target: 'waiting',
            actions: {
              type: 'say',
              params: ({ event }) => ({ text: 'read', values: { answer: event.output } }),
            },
          },
        ],
        onError: { target: 'waiting', actions: { type: 'say', params: { text: 'notRead' } } },
      },
      after: { workTime: { target: 'waiting', actions: { type: 'say', params: { text: 'tooLong' } } } },
    },
    ordering: {
      tags: 'working',
      invoke: {
        id: 'order',
        src: 'order',
        input: ({ context }) => ({ request: context.noted }),
        onDone: {
          target: 'waiting',
          actions: {
            type: 'say',
            params: ({ event }) => ({ text: 'ordered', values: { answer: event.output } }),
          },
        },
        onError: { target: 'waiting', actions: { type: 'say', params: { text: 'notOrdered' } } },
      },
    },
    sulking: {
      description: 'Its silence fails.',
      tags: 'waiting',
      on: {
        'message.received': [
          {
            guard: { type: 'asks', params: ({ event }) => ({ text: event.text, word: 'fail' }) },
            actions: { type: 'fail', params: ({ event }) => ({ text: event.text }) },
          },
          { target: 'waiting', actions: { type: 'say', params: { text: 'welcomeBack' } } },
        ],
      },
      after: { silence: { actions: { type: 'fail', params: { text: 'silence' } } } },
    },
    gone: { type: 'final' },
  },
})
