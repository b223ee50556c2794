import { assign, emit, fromPromise, setup } from 'xstate'

interface Order {
  readonly pizza: string
  readonly heard: readonly string[]
  readonly ordered: unknown
}

type OrderEvent =
  | { readonly type: 'message.received'; readonly text: string }
  | { readonly type: 'order.tracked'; readonly order: { readonly number: string } }

/** A pizza order as somebody might write it who never saw it fail. Each fault stands once. */
export const badlyWritten = setup({
  types: {
    context: {} as Order,
    events: {} as OrderEvent,
    tags: {} as 'waiting' | 'working',
  },
  actors: {
    bake: fromPromise<string, { readonly pizza: string }>(() => Promise.resolve('')),
    pay: fromPromise<boolean>(() => Promise.resolve(true)),
    deliver: fromPromise<string>(() => Promise.resolve('')),
  },
  actions: {
    say: emit((_, { text }: { readonly text: string }) => ({ type: 'said', text })),
    // Unbounded: every word is kept.
    hear: assign(({ context }, { text }: { readonly text: string }) => ({
      pizza: text,
      heard: [...context.heard, text],
    })),
    // Not JSON.
    stamp: assign({ ordered: new Date(0) }),
  },
  guards: {
    // Never true: the text was never trimmed to nothing, it was trimmed and compared with a space.
    isEmpty: (_, { text }: { readonly text: string }) => text.trim() === ' ',
    isKnown: (_, { text }: { readonly text: string }) => ['funghi', 'margherita'].includes(text),
    isStop: (_, { text }: { readonly text: string }) => text === 'stop',
    isHelp: (_, { text }: { readonly text: string }) => text === 'help',
    isChange: (_, { text }: { readonly text: string }) => text === 'change',
    isLongAgo: (_, { number }: { readonly number: string }) => number.startsWith('0'),
  },
}).createMachine({
  id: 'pizza',
  context: { pizza: '', heard: [], ordered: null },
  initial: 'asking',
  states: {
    asking: {
      tags: 'waiting',
      entry: { type: 'say', params: { text: 'pizza.ask' } },
      on: {
        'message.received': [
          { guard: { type: 'isEmpty', params: ({ event }) => event }, target: 'scolding' },
          { guard: { type: 'isStop', params: ({ event }) => event }, target: 'stopped' },
          { guard: { type: 'isHelp', params: ({ event }) => event }, target: 'helping' },
          { guard: { type: 'isChange', params: ({ event }) => event }, target: 'wavering' },
          {
            guard: { type: 'isKnown', params: ({ event }) => event },
            actions: { type: 'hear', params: ({ event }) => event },
            target: 'paying',
          },
          { actions: { type: 'hear', params: ({ event }) => event }, target: 'asking', reenter: true },
        ],
      },
      after: { 900_000: 'stopped' },
    },
    // Never entered: its guard is never true.
    scolding: { always: 'asking' },
    // A dead end: nothing leads out, and it is no final state.
    stopped: { entry: { type: 'say', params: { text: 'pizza.stopped' } } },
    // A wait without words and without a deadline.
    helping: { tags: 'waiting', on: { 'message.received': 'asking' } },
    // Round and round without an event.
    wavering: { always: 'waveringBack' },
    waveringBack: { always: 'wavering' },
    paying: {
      tags: 'working',
      // Work that fails is begun again at once.
      invoke: { id: 'pay', src: 'pay', onDone: 'baking', onError: { target: 'paying', reenter: true } },
    },
    baking: {
      tags: 'working',
      // Nobody handles its failure.
      invoke: {
        id: 'bake',
        src: 'bake',
        input: ({ context }) => ({ pizza: context.pizza }),
        onDone: 'delivering',
      },
    },
    delivering: {
      tags: 'working',
      entry: 'stamp',
      invoke: { id: 'deliver', src: 'deliver', onDone: 'eating', onError: 'asking' },
    },
    eating: {
      tags: 'waiting',
      // The text is nowhere.
      entry: { type: 'say', params: { text: 'pizza.enjoi' } },
      on: {
        // Fatal when the event comes without an order.
        'order.tracked': {
          guard: { type: 'isLongAgo', params: ({ event }) => event.order },
          target: 'eaten',
        },
      },
      after: { 3_600_000: 'eaten' },
    },
    eaten: { type: 'final' },
  },
})
