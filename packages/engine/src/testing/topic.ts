import { assign, emit, fromPromise, sendTo, setup } from 'xstate'

import { ask, type TalkEvent } from './ask.ts'

interface TopicContext {
  readonly now: string
  readonly offer: string
  readonly answer: string
}

const vocabulary = setup({
  types: {
    context: {} as TopicContext,
    events: {} as TalkEvent,
    input: {} as { readonly now: string },
    output: {} as { readonly answer: string },
  },
  actors: {
    ask,
    load: fromPromise<string, { readonly topic: string }>(({ input }) => Promise.resolve(`${input.topic}!`)),
  },
  actions: {
    say: emit((_, params: { readonly text: string }) => ({ type: 'said' as const, text: params.text })),
    keepOffer: assign((_, params: { readonly offer: string }) => params),
    keepAnswer: assign((_, params: { readonly answer: string }) => params),
    forward: sendTo('ask', ({ event }) => event),
  },
})

/** A topic: fetches an offer, asks about it, and speaks up now and then while it does. */
export function topic(id: string) {
  return vocabulary.createMachine({
    id,
    context: ({ input }) => ({ now: input.now, offer: '', answer: '' }),
    initial: 'serving',
    states: {
      serving: {
        type: 'parallel',
        states: {
          talk: {
            initial: 'loading',
            states: {
              loading: {
                tags: 'working',
                invoke: {
                  id: 'load',
                  src: 'load',
                  input: { topic: id },
                  onDone: {
                    target: 'asking',
                    actions: { type: 'keepOffer', params: ({ event }) => ({ offer: event.output }) },
                  },
                  onError: {
                    target: 'loading',
                    reenter: true,
                    actions: { type: 'say', params: { text: 'retry' } },
                  },
                },
              },
              asking: {
                entry: { type: 'say', params: ({ context }) => ({ text: context.offer }) },
                invoke: {
                  id: 'ask',
                  src: 'ask',
                  input: ({ context }) => ({ now: context.now }),
                  onDone: {
                    target: 'served',
                    actions: { type: 'keepAnswer', params: ({ event }) => ({ answer: event.output.answer }) },
                  },
                  onError: 'served',
                },
                on: { text: { actions: 'forward' } },
              },
              served: { type: 'final' },
            },
            onDone: `#${id}.done`,
          },
          watch: {
            initial: 'quiet',
            states: {
              quiet: {
                after: {
                  45: {
                    target: 'quiet',
                    reenter: true,
                    actions: { type: 'say', params: { text: 'still?' } },
                  },
                },
              },
            },
          },
        },
      },
      done: { type: 'final' },
    },
    output: ({ context }) => ({ answer: context.answer }),
  })
}
