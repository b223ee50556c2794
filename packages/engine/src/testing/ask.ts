import { assign, emit, fromPromise, setup } from 'xstate'

export type TalkEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'shout' }
  | { readonly type: 'pause' }

interface Asked {
  readonly outcome: 'answered' | 'silent'
  readonly answer: string
}

/** Asks one question, nudges twice, checks the answer by some work. */
export const ask = setup({
  types: {
    context: {} as { readonly now: string; readonly heard: string; readonly nudges: number },
    events: {} as TalkEvent,
    input: {} as { readonly now: string },
    output: {} as Asked,
    tags: {} as 'waiting' | 'working',
  },
  actors: {
    load: fromPromise<string, { readonly text: string }>(({ input }) => Promise.resolve(input.text)),
  },
  actions: {
    say: emit((_, params: { readonly text: string }) => ({ type: 'said' as const, text: params.text })),
    learn: emit((_, params: { readonly facts: object }) => ({ type: 'contact.learned' as const, ...params })),
    hear: assign((_, params: { readonly text: string }) => ({ heard: params.text })),
    countNudge: assign(({ context }) => ({ nudges: context.nudges + 1 })),
  },
  guards: { isPatient: (_, params: { readonly nudges: number }) => params.nudges < 2 },
  delays: { patience: 20 },
}).createMachine({
  id: 'ask',
  context: ({ input }) => ({ now: input.now, heard: '', nudges: 0 }),
  initial: 'asking',
  states: {
    asking: {
      tags: 'waiting',
      entry: { type: 'say', params: { text: 'ask?' } },
      on: {
        text: {
          target: 'checking',
          actions: { type: 'hear', params: ({ event }) => ({ text: event.text }) },
        },
      },
      after: {
        patience: [
          {
            guard: { type: 'isPatient', params: ({ context }) => ({ nudges: context.nudges }) },
            target: 'asking',
            reenter: true,
            actions: 'countNudge',
          },
          { target: 'silent' },
        ],
      },
    },
    checking: {
      tags: 'working',
      invoke: {
        id: 'load',
        src: 'load',
        input: ({ context }) => ({ text: context.heard }),
        onDone: {
          target: 'answered',
          actions: { type: 'learn', params: ({ event }) => ({ facts: { answer: event.output } }) },
        },
        onError: { target: 'asking', actions: { type: 'say', params: { text: 'again' } } },
      },
      after: { 70: { target: 'asking', actions: { type: 'say', params: { text: 'slow' } } } },
    },
    answered: { type: 'final' },
    silent: { type: 'final' },
  },
  output: ({ context }) => ({
    outcome: context.nudges < 2 ? ('answered' as const) : ('silent' as const),
    answer: context.heard,
  }),
})
