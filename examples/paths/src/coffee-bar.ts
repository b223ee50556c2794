import { assign, emit, fromPromise, setup } from 'xstate'

interface Order {
  readonly drink: string
  /** What the person has had today. */
  readonly had: readonly string[]
}

/** Takes orders at a coffee bar: every piece of work may fail, every wait ends, and a second drink is remembered. */
export const coffeeBar = setup({
  types: {
    context: {} as Order,
    events: {} as { readonly type: 'message.received'; readonly text: string },
    emitted: {} as { readonly type: 'said'; readonly text: string },
    output: {} as { readonly outcome: 'served' | 'silent' },
    tags: {} as 'waiting' | 'working',
  },
  actors: { charge: fromPromise<boolean, { readonly drink: string }>(() => Promise.resolve(true)) },
  delays: { patience: 600_000 },
  guards: {
    isDrink: (_, { text }: { readonly text: string }) => ['café', 'chá'].includes(text),
    isNo: (_, { text }: { readonly text: string }) => text === 'não',
    isPaid: (_, { output }: { readonly output: boolean }) => output,
    hadBefore: ({ context }) => context.had.includes(context.drink),
  },
  actions: {
    say: emit((_, { text }: { readonly text: string }) => ({ type: 'said' as const, text })),
    keepDrink: assign((_, { text }: { readonly text: string }) => ({ drink: text })),
    keepHad: assign(({ context: { had, drink } }) => ({ had: [...new Set([...had, drink])] })),
  },
}).createMachine({
  id: 'coffeeBar',
  context: { drink: '', had: [] },
  initial: 'asking',
  states: {
    asking: {
      tags: 'waiting',
      description: 'Pergunta o que a pessoa quer beber.',
      entry: { type: 'say', params: { text: 'O que você quer beber?' } },
      on: {
        'message.received': [
          {
            guard: { type: 'isDrink', params: ({ event }) => event },
            actions: { type: 'keepDrink', params: ({ event }) => event },
            target: 'charging',
          },
          { guard: { type: 'isNo', params: ({ event }) => event }, target: 'served' },
          { actions: { type: 'say', params: { text: 'Temos café e chá.' } } },
        ],
      },
      after: { patience: 'silent' },
    },
    charging: {
      tags: 'working',
      description: 'Cobra a bebida.',
      invoke: {
        id: 'charge',
        src: 'charge',
        input: ({ context }) => ({ drink: context.drink }),
        onDone: [
          { guard: { type: 'isPaid', params: ({ event }) => event }, target: 'thanking' },
          { actions: { type: 'say', params: { text: 'O cartão não passou.' } }, target: 'asking' },
        ],
        onError: { actions: { type: 'say', params: { text: 'Não consegui cobrar.' } }, target: 'asking' },
      },
    },
    thanking: {
      description: 'Entrega a bebida.',
      exit: 'keepHad',
      always: [
        {
          guard: 'hadBefore',
          actions: { type: 'say', params: { text: 'O de sempre! Está no balcão.' } },
          target: 'asking',
        },
        { actions: { type: 'say', params: { text: 'Pronto! Está no balcão.' } }, target: 'asking' },
      ],
    },
    served: { type: 'final', output: { outcome: 'served' } },
    silent: { type: 'final', output: { outcome: 'silent' } },
  },
  output: ({ event }) => event.output as { readonly outcome: 'served' },
})
