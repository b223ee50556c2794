import { expect, it } from 'vitest'
import { createMachine, setup } from 'xstate'

import { type Actor, childActor, rootActor } from './actor.ts'
import type { Seen } from './actors-in.ts'
import { machineKind } from './kind.ts'
import { takers } from './takers.ts'

const question = createMachine({ id: 'ask', initial: 'asking', states: { asking: {}, answered: {} } })

/** Two questions under one id, as a talk asks one after another. */
const talk = setup({ actors: { name: question, age: question } }).createMachine({
  id: 'talk',
  initial: 'naming',
  states: {
    naming: { invoke: { id: 'ask', src: 'name', onDone: 'aging' } },
    aging: { invoke: { id: 'ask', src: 'age' }, on: { back: 'naming' } },
  },
})

const root = rootActor('a', machineKind(talk))
const nobody = seen()
const name = seen(childActor(root, 'ask', 'name'))
const age = seen(childActor(root, 'ask', 'age'))

const answers = { at: ['ask'], machine: 'ask', from: 'ask.asking', event: 'message', to: ['ask.answered'] }
const ends = {
  at: [],
  machine: 'talk',
  from: 'talk.naming',
  event: 'xstate.done.actor.ask',
  to: ['talk.aging'],
}
const leaves = { at: [], machine: 'talk', from: 'talk.aging', event: 'back', to: ['talk.naming'] }

it.each([
  ['who was there, and ends', name, [answers, ends], age, ['ask:name', 'talk']],
  ['who ends, though nobody knows who was there', nobody, [answers, ends], age, ['ask:name', 'talk']],
  ['who was there, and is left', age, [answers, leaves], name, ['ask:age', 'talk']],
  ['who is there now, though nobody knows who was', nobody, [answers], age, ['ask:age']],
  ['who came when the one before ended', name, [ends, answers], age, ['talk', 'ask:age']],
])('finds %s', (_, before, transitions, after, expected) => {
  const found = takers(root, before, after, transitions)
  expect(found.map(({ actor }) => actor.session.split('/').at(-1))).toEqual(expected)
})

it('tells whose end is answered', () => {
  const ended = takers(root, nobody, age, [ends]).map((each) => each.ended?.session)
  expect(ended).toEqual(['a/talk/ask:name'])
})

it('makes a name of the id of one that no machine knows', () => {
  const unknown = { ...answers, at: ['gone', 'deeper'] }
  expect(takers(root, nobody, nobody, [unknown])[0]?.actor.session).toBe('a/talk/gone/deeper')
})

function seen(...actors: readonly Actor[]): ReadonlyMap<string, Seen> {
  return new Map(actors.map((actor) => [actor.session, { actor, view: { status: 'active' } }]))
}
