import {
  and,
  assign,
  cancel,
  fromCallback,
  fromPromise,
  not,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  type AnyActorRef,
} from 'xstate'

/** What XState can and a tidy machine does without: work and guards in place, spawned actors, system ids, delays of its own. */
export const oddsAndEnds = setup({
  types: {
    context: {} as { readonly worker: AnyActorRef | null; readonly rounds: number },
    events: {} as
      | { readonly type: 'go' }
      | { readonly type: 'tick' }
      | { readonly type: 'late' }
      | { readonly type: 'never' }
      | { readonly type: 'worker.spoke'; readonly word: string }
      | {
          readonly type:
            | 'xstate.done.actor.helper'
            | 'xstate.error.actor.helper'
            | 'xstate.error.actor.second'
        },
  },
  actors: {
    ticking: fromCallback(() => undefined),
    worker: fromPromise<string>(() => Promise.resolve('')),
  },
  guards: { isTired: ({ context }) => context.rounds > 1 },
}).createMachine({
  id: 'odds',
  context: { worker: null, rounds: 0 },
  type: 'parallel',
  on: { 'xstate.error.actor.second': {} },
  states: {
    body: {
      initial: 'resting',
      states: {
        resting: {
          on: { go: [{ guard: not('isTired'), target: 'busy' }, { target: 'spent' }], never: undefined },
        },
        busy: {
          entry: [
            assign({ rounds: ({ context }) => context.rounds + 1 }),
            raise({ type: 'late' }, { id: 'lateness', delay: 500 }),
            sendParent({ type: 'odds.began' }),
          ],
          exit: cancel('lateness'),
          invoke: [
            { src: fromPromise(() => Promise.resolve(1)), onDone: 'resting', onError: 'resting' },
            { id: 'ticking', systemId: 'clock', src: 'ticking', onError: {} },
          ],
          on: {
            tick: { guard: and([({ context }) => context.rounds > 0, 'isTired']), target: 'spent' },
            late: 'resting',
          },
        },
        spent: { type: 'final' },
      },
    },
    mind: {
      initial: 'calm',
      states: {
        calm: {
          entry: spawnChild('worker', { id: 'helper' }),
          on: {
            'xstate.done.actor.helper': 'asking',
            'xstate.error.actor.helper': 'alone',
          },
        },
        asking: {
          entry: [
            assign({ worker: ({ spawn }) => spawn('worker', { id: 'second' }) }),
            sendTo('second', { type: 'hello' }),
          ],
          on: { 'worker.*': 'alone', 'xstate.done.actor.*': 'alone' },
        },
        alone: { type: 'final' },
      },
    },
  },
})
