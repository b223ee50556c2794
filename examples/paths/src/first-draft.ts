import { emit, fromPromise, setup } from 'xstate'

/** A first draft of a bot that takes orders at a coffee bar. */
export const coffeeBar = setup({
  types: {
    context: {} as { readonly drink: string },
    events: {} as { readonly type: 'message.received'; readonly text: string },
    emitted: {} as { readonly type: 'said'; readonly text: string },
    tags: {} as 'waiting' | 'working',
  },
  actors: { charge: fromPromise<boolean, { readonly drink: string }>(() => Promise.resolve(true)) },
  guards: { isDrink: (_, { text }: { readonly text: string }) => ['café', 'chá'].includes(text) },
  actions: { say: emit((_, { text }: { readonly text: string }) => ({ type: 'said' as const, text })) },
}).createMachine({
  id: 'coffeeBar',
  context: { drink: 'café' },
  initial: 'asking',
  states: {
    asking: {
      tags: 'waiting',
      description: 'Pergunta o que a pessoa quer beber.',
      entry: { type: 'say', params: { text: 'O que você quer beber?' } },
      on: {
        'message.received': { guard: { type: 'isDrink', params: ({ event }) => event }, target: 'charging' },
      },
    },
    charging: {
      tags: 'working',
      description: 'Cobra a bebida.',
      invoke: {
        id: 'charge',
        src: 'charge',
        input: ({ context }) => context,
        onDone: 'served',
      },
    },
    served: {
      description: 'A bebida está no balcão.',
      entry: { type: 'say', params: { text: 'Pronto! Está no balcão.' } },
    },
  },
})
