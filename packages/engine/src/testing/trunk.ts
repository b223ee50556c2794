import { assign, emit, sendTo, setup } from 'xstate'

import type { TalkEvent } from './ask.ts'
import { topic } from './topic.ts'

/**
 * A conversation as Cristal's are: a root with topics in a slot, which ask a question by a machine of its own,
 * three deep. Ids repeat on purpose: `topic`, `ask` and `load` each name several actors.
 */
export const trunk = setup({
  types: {
    context: {} as { readonly now: string; readonly answers: readonly string[]; readonly shouts: number },
    events: {} as TalkEvent,
    input: {} as { readonly now: string },
  },
  actors: { shop: topic('shop'), bank: topic('bank') },
  actions: {
    say: emit((_, params: { readonly text: string }) => ({ type: 'said' as const, text: params.text })),
    keepAnswer: assign(({ context }, params: { readonly answer: string }) => ({
      answers: [...context.answers, params.answer],
    })),
    countShout: assign(({ context }) => ({ shouts: context.shouts + 1 })),
    forward: sendTo('topic', ({ event }) => event),
  },
  guards: {
    isText: (_, params: { readonly text: string; readonly wanted: string }) => params.text === params.wanted,
    isLoud: (_, params: { readonly shouts: number }) => params.shouts % 3 === 0,
  },
}).createMachine({
  id: 'trunk',
  context: ({ input }) => ({ now: input.now, answers: [], shouts: 0 }),
  type: 'parallel',
  states: {
    talk: {
      initial: 'idle',
      states: {
        idle: {
          entry: { type: 'say', params: { text: 'menu' } },
          on: {
            text: [
              {
                guard: { type: 'isText', params: ({ event }) => ({ text: event.text, wanted: 'shop' }) },
                target: 'serving.shop',
              },
              {
                guard: { type: 'isText', params: ({ event }) => ({ text: event.text, wanted: 'bank' }) },
                target: 'serving.bank',
              },
              { actions: { type: 'say', params: { text: 'what?' } } },
            ],
          },
        },
        serving: {
          initial: 'shop',
          on: { text: { actions: 'forward' }, pause: 'paused' },
          states: {
            shop: {
              invoke: {
                id: 'topic',
                src: 'shop',
                input: ({ context }) => ({ now: context.now }),
                onDone: {
                  target: '#trunk.talk.idle',
                  actions: { type: 'keepAnswer', params: ({ event }) => event.output },
                },
                onError: '#trunk.talk.idle',
              },
            },
            bank: {
              invoke: {
                id: 'topic',
                src: 'bank',
                input: ({ context }) => ({ now: context.now }),
                onDone: {
                  target: '#trunk.talk.idle',
                  actions: { type: 'keepAnswer', params: ({ event }) => event.output },
                },
                onError: '#trunk.talk.idle',
              },
            },
            last: { type: 'history' },
          },
        },
        paused: {
          on: { pause: '#trunk.talk.serving.last' },
          after: { 33: 'idle' },
        },
      },
    },
    mood: {
      initial: 'calm',
      states: {
        calm: { on: { shout: { target: 'excited', actions: 'countShout' } } },
        excited: {
          always: {
            guard: { type: 'isLoud', params: ({ context }) => ({ shouts: context.shouts }) },
            target: 'calm',
            actions: { type: 'say', params: { text: 'enough' } },
          },
          on: { shout: { target: 'excited', reenter: true, actions: 'countShout' } },
          after: { 62: 'calm' },
        },
      },
    },
  },
})
