import type { Ambient, PublicEvent, TopicInput, TopicOutput } from '@cristal/dialogue'
import { enqueueActions, setup, type AnyStateMachine } from 'xstate'

import type { handoffMachine } from '../src/index.ts'

/** Another bot than ours: all that it does is to serve this topic. */
export function anotherBot(
  topic: typeof handoffMachine,
  rest: Omit<TopicInput, keyof Ambient>,
): AnyStateMachine {
  return setup({
    types: {
      context: {} as Ambient,
      input: {} as Ambient,
      output: {} as TopicOutput,
      events: {} as PublicEvent,
    },
    actors: { topic },
    actions: { forward: enqueueActions(({ enqueue, event }) => enqueue.sendTo('topic', event)) },
  }).createMachine({
    id: 'another',
    context: ({ input }) => input,
    initial: 'serving',
    states: {
      serving: {
        invoke: {
          id: 'topic',
          src: 'topic',
          input: ({ context }): TopicInput => ({ ...context, ...rest }),
          onDone: 'served',
          onError: 'failed',
        },
        on: {
          'message.received': { actions: 'forward' },
          'option.chosen': { actions: 'forward' },
          'desk.queued': { actions: 'forward' },
          'desk.taken': { actions: 'forward' },
          'desk.said': { actions: 'forward' },
          'desk.closed': { actions: 'forward' },
        },
      },
      served: {
        type: 'final',
        output: ({ event }) => (event as unknown as { readonly output: TopicOutput }).output,
      },
      failed: {},
    },
    output: ({ event }) => (event as unknown as { readonly output: TopicOutput }).output,
  })
}
