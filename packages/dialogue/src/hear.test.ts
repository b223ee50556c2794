import { createActor, emit, sendTo, setup, type AnyStateMachine } from 'xstate'
import { expect, it } from 'vitest'

import { hear } from './hear.ts'
import { learned } from './saying.ts'

const actions = {
  say: emit((_, { text }: { text: string }) => ({ type: 'said', text })),
  learn: emit(learned({ introduced: true })),
  gossip: emit({ type: 'gossip' }),
  forward: sendTo('inner', ({ event }) => event),
}

const clerk = setup({ actions }).createMachine({
  id: 'clerk',
  entry: ['gossip', 'learn', { type: 'say', params: { text: 'question' } }],
  on: { go: { actions: { type: 'say', params: { text: 'answer' } } } },
})

/** Speaks, and in the same breath invokes a machine that speaks, too. */
function guide(inner: AnyStateMachine, text: string): AnyStateMachine {
  return setup({ actions, actors: { inner } }).createMachine({
    id: text,
    entry: { type: 'say', params: { text } },
    invoke: { id: 'inner', src: 'inner' },
    on: { go: { actions: ['forward', { type: 'say', params: { text: `${text} forwards` } }] } },
  })
}

it('hears words and facts at any depth, a machine’s own before those of one that it invokes', () => {
  const heard: string[] = []
  const inspect = hear((event) => heard.push(event.type === 'said' ? event.text : event.type))
  const actor = createActor(guide(guide(clerk, 'second'), 'first'), { inspect }).start()
  expect(heard).toEqual(['first', 'second', 'contact.learned', 'question'])
  heard.length = 0
  actor.send({ type: 'go' })
  expect(heard).toEqual(['first forwards', 'second forwards', 'answer'])
})

it('hears a machine that ends as it begins', () => {
  const heard: string[] = []
  const inspect = hear((event) => heard.push(event.type === 'said' ? event.text : event.type))
  const brief = setup({ actions }).createMachine({
    id: 'brief',
    initial: 'done',
    states: { done: { type: 'final', entry: { type: 'say', params: { text: 'brief' } } } },
  })
  const actor = setup({ actions, actors: { brief } }).createMachine({
    id: 'long',
    entry: { type: 'say', params: { text: 'long' } },
    initial: 'being',
    states: {
      being: { invoke: { id: 'brief', src: 'brief', onDone: 'after' } },
      after: { entry: { type: 'say', params: { text: 'after' } } },
    },
  })
  createActor(actor, { inspect }).start()
  expect(heard).toEqual(['long', 'brief', 'after'])
})

it('hears one that goes on from where it was kept', () => {
  const kept = createActor(guide(clerk, 'first')).start().getPersistedSnapshot()
  const heard: string[] = []
  const inspect = hear((event) => heard.push(event.type === 'said' ? event.text : event.type))
  const snapshot = JSON.parse(JSON.stringify(kept)) as typeof kept
  createActor(guide(clerk, 'first'), { inspect, snapshot }).start().send({ type: 'go' })
  expect(heard).toEqual(['first forwards', 'answer'])
})
