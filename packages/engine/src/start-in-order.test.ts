import { emit, sendTo, setup, type AnyStateMachine } from 'xstate'
import { expect, it } from 'vitest'

import { atEveryDepth } from './testing/nest.ts'
import { Talk, words } from './testing/talk.ts'

const actions = {
  say: emit((_, { text }: { text: string }) => ({ type: 'said', text })),
  forward: sendTo('inner', ({ event }) => event),
}

/** Asks as soon as it begins, and hands over when it is told to go on. */
const clerk = setup({ actions }).createMachine({
  id: 'clerk',
  initial: 'asking',
  states: {
    asking: {
      entry: { type: 'say', params: { text: 'question' } },
      on: { go: { actions: { type: 'say', params: { text: 'answer' } }, target: 'ended' } },
    },
    ended: { type: 'final' },
  },
})

/** Speaks, and in the same breath invokes a machine that speaks, too. */
function guide(inner: AnyStateMachine, text: string): AnyStateMachine {
  return setup({ actions, actors: { inner } }).createMachine({
    id: text,
    initial: 'greeting',
    states: {
      greeting: { always: { actions: { type: 'say', params: { text } }, target: 'handingOver' } },
      handingOver: {
        invoke: { id: 'inner', src: 'inner', onDone: 'ended' },
        entry: { type: 'say', params: { text: `${text} again` } },
        on: { go: { actions: 'forward' } },
      },
      ended: { entry: { type: 'say', params: { text: `${text} ends` } }, type: 'final' },
    },
  })
}

const guides = guide(guide(clerk, 'second'), 'first')
const opening = ['first', 'first again', 'second', 'second again', 'question']

it.each(atEveryDepth(guides))(
  'says its own words before those of a machine it invokes at once, %s',
  (_, machine) => {
    const talk = new Talk(machine, { events: ['go'] })
    expect(words(talk.last)).toEqual(opening)
    expect(words(talk.send({ type: 'go' }))).toEqual(['answer', 'second ends', 'first ends'])
  },
)

it.each(atEveryDepth(setup({ actors: { guides } }).createMachine(parked())))(
  'does so when it is invoked by one that was restored, %s',
  (_, machine) => {
    const talk = new Talk(machine, { events: ['go'] })
    expect(words(talk.last)).toEqual([])
    expect(words(talk.send({ type: 'go' }))).toEqual(opening)
  },
)

function parked() {
  return {
    id: 'parked',
    initial: 'waiting',
    states: { waiting: { on: { go: 'guided' } }, guided: { invoke: { id: 'guides', src: 'guides' } } },
  } as const
}
