import { listening, type Ambient, type PersonEvent } from '@cristal/dialogue'
import { assign, emit, enqueueActions, fromPromise, setup } from 'xstate'

interface Words {
  readonly text: string
}

/** Who is it? An answer, or silence. */
const whoMachine = setup({
  types: {
    context: {} as { readonly name: string },
    events: {} as PersonEvent,
    output: {} as { readonly name: string },
  },
  actions: {
    say: emit((_, words: Words) => ({ type: 'said', ...words })),
    keep: assign((_, { text }: { text: string }) => ({ name: text })),
  },
}).createMachine({
  id: 'who',
  context: { name: '' },
  entry: { type: 'say', params: { text: 'porter.who' } },
  initial: 'asking',
  states: {
    asking: {
      tags: 'waiting',
      on: {
        'message.received': { actions: { type: 'keep', params: ({ event }) => event }, target: 'answered' },
      },
      after: { 900_000: 'silent' },
    },
    answered: { type: 'final' },
    silent: { type: 'final' },
  },
  output: ({ context: { name } }) => ({ name }),
})

/** The conversation of the porter. */
export const porterMachine = setup({
  types: { context: {} as Ambient, input: {} as Ambient, events: {} as PersonEvent },
  actors: {
    who: whoMachine,
    look: fromPromise<{ parcels: number }, { name: string }>(() => Promise.reject(new TypeError('unbound'))),
  },
  actions: {
    say: emit((_, words: Words) => ({ type: 'said', ...words })),
    learn: emit((_, facts: { name: string }) => ({ type: 'contact.learned', facts })),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'who')
      if (child) enqueue.sendTo(child, event)
    }),
  },
  guards: {
    isNamed: (_, { name }: { name: string }) => name !== '',
    hasCome: (_, { parcels }: { parcels: number }) => parcels > 0,
    isFailure: (_context, _params: { error: unknown }): boolean => true,
  },
}).createMachine({
  id: 'porter',
  context: ({ input }) => input,
  initial: 'resting',
  states: {
    resting: { tags: 'resting', on: { 'message.received': 'asking' } },
    asking: {
      invoke: {
        id: 'who',
        src: 'who',
        onDone: [
          {
            guard: { type: 'isNamed', params: ({ event }) => event.output },
            actions: { type: 'learn', params: ({ event }) => event.output },
            target: 'looking',
          },
          { actions: { type: 'say', params: { text: 'porter.bye' } }, target: 'resting' },
        ],
      },
      on: { 'message.received': { actions: 'forward' } },
    },
    looking: {
      tags: 'working',
      invoke: {
        id: 'look',
        src: 'look',
        input: ({ context }) => ({ name: context.contact.name ?? '' }),
        onDone: [
          {
            guard: { type: 'hasCome', params: ({ event }) => event.output },
            actions: { type: 'say', params: { text: 'porter.one' } },
            target: 'resting',
          },
          { actions: { type: 'say', params: { text: 'porter.none' } }, target: 'resting' },
        ],
        onError: [
          {
            guard: { type: 'isFailure', params: ({ event }) => event },
            actions: { type: 'say', params: { text: 'porter.unsure' } },
            target: 'resting',
          },
          { actions: { type: 'say', params: { text: 'porter.none' } }, target: 'resting' },
        ],
      },
    },
  },
})
