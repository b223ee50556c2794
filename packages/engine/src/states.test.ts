import { emit, fromPromise, sendTo, setup, spawnChild, stopChild } from 'xstate'
import { describe, expect, it } from 'vitest'

import { nest } from './testing/nest.ts'
import { Talk, words } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

const events = ['text', 'shout', 'pause']

describe('the states of a conversation', () => {
  it('are told at every depth, parents first, each machine below those above it but the root', () => {
    const talk = new Talk(trunk, { events })
    expect(talk.states).toEqual(['trunk.talk', 'trunk.talk.idle', 'trunk.mood', 'trunk.mood.calm'])
    talk.send({ type: 'text', text: 'shop' })
    const { trace } = talk.done('bread')
    expect(trace.states).toEqual([
      'trunk.talk',
      'trunk.talk.serving',
      'trunk.talk.serving.shop',
      'trunk.mood',
      'trunk.mood.calm',
      'shop.serving',
      'shop.serving.talk',
      'shop.serving.talk.asking',
      'shop.serving.watch',
      'shop.serving.watch.quiet',
      'shop.ask.asking',
    ])
    expect(talk.states).toEqual(trace.states)
    expect(trace.tags).toEqual(['waiting'])
  })

  it('come in document order, whatever was entered last', () => {
    const child = (id: string) => setup({}).createMachine({ id, initial: 'on', states: { on: {} } })
    const machine = setup({
      actors: { a: child('a'), b: child('b'), z: child('z') },
      actions: { spawnZ: spawnChild('z', { id: 'a1' }), spawnB: spawnChild('b', { id: 'a0' }) },
    }).createMachine({
      id: 'm',
      type: 'parallel',
      entry: ['spawnZ', 'spawnB'],
      states: {
        left: {
          initial: 'x',
          states: { x: { invoke: { id: 'l', src: 'b' }, on: { go: { target: 'x', reenter: true } } } },
        },
        right: { initial: 'x', states: { x: { invoke: { id: 'r', src: 'a' } } } },
      },
    })
    const talk = new Talk(machine, { events: ['go'] })
    const before = talk.states
    expect(before.slice(-4)).toEqual(['b.on', 'a.on', 'b.on', 'z.on'])
    expect(talk.send({ type: 'go' }).trace.states).toEqual(before)
  })

  it('are told of the root when it has ended, and of no machine below that has', () => {
    const over = setup({}).createMachine({ id: 'over', initial: 'end', states: { end: { type: 'final' } } })
    const keeping = setup({ actors: { over } }).createMachine({
      id: 'keeping',
      initial: 'on',
      states: { on: { invoke: { id: 'x', src: 'over' } } },
    })
    expect(new Talk(keeping).states).toEqual(['keeping.on'])
    const talk = new Talk(over)
    expect(talk.states).toEqual(['over.end'])
    expect(talk.last.done).toBe(true)
  })
})

describe('the trace', () => {
  it('names every transition in order, by where it was taken', () => {
    const talk = new Talk(trunk, { events })
    talk.send({ type: 'text', text: 'shop' })
    talk.done('bread')
    talk.send({ type: 'text', text: 'yes' })
    const { trace } = talk.done('yes')
    expect(trace.event).toBe('effect.done')
    expect(trace.transitions).toEqual([
      {
        at: ['topic', 'ask'],
        machine: 'ask',
        from: 'shop.ask.checking',
        event: 'xstate.done.actor.load',
        to: ['shop.ask.answered'],
      },
      {
        at: ['topic'],
        machine: 'shop',
        from: 'shop.serving.talk.asking',
        event: 'xstate.done.actor.ask',
        to: ['shop.serving.talk.served'],
      },
      {
        at: ['topic'],
        machine: 'shop',
        from: 'shop.serving.talk',
        event: 'xstate.done.state.shop.serving.talk',
        to: ['shop.done'],
      },
      {
        at: [],
        machine: 'trunk',
        from: 'trunk.talk.serving.shop',
        event: 'xstate.done.actor.topic',
        to: ['trunk.talk.idle'],
      },
    ])
  })

  it('names a transition without an event `always`', () => {
    const talk = new Talk(trunk, { events })
    talk.send({ type: 'shout' })
    talk.send({ type: 'shout' })
    const { trace } = talk.send({ type: 'shout' })
    expect(trace.transitions.at(-1)).toEqual({
      at: [],
      machine: 'trunk',
      from: 'trunk.mood.excited',
      event: 'always',
      to: ['trunk.mood.calm'],
    })
    expect(trace.emitted).toEqual([{ at: [], event: { type: 'said', text: 'enough' } }])
  })

  it('holds what machines say as they start, and nothing that depends on the process', () => {
    const talks = [new Talk(trunk, { events }), new Talk(trunk, { events })].map((talk) => {
      talk.send({ type: 'text', text: 'shop' })
      return talk.done('bread')
    })
    expect(JSON.stringify(talks[0])).toBe(JSON.stringify(talks[1]))
    expect(JSON.stringify(talks[0])).not.toMatch(/x:\d/)
  })
})

describe('a conversation with structure', () => {
  it('comes back to the topic it was in by history', () => {
    const talk = new Talk(trunk, { events })
    talk.send({ type: 'text', text: 'bank' })
    talk.send({ type: 'pause' })
    expect(talk.states).toContain('trunk.talk.paused')
    expect(talk.send({ type: 'pause' }).effects.map(({ src }) => src)).toEqual(['bank/load'])
  })

  it('hands an output up through three levels in one step', () => {
    const talk = new Talk(trunk, { events })
    talk.send({ type: 'text', text: 'shop' })
    talk.done('bread')
    talk.send({ type: 'text', text: 'white' })
    expect(words(talk.done('white'))).toEqual(['menu'])
    expect(talk.envelope.snapshot).toMatchObject({ context: { answers: ['white'] }, children: {} })
  })

  it('ends with the output of its root, and waits for nothing then', () => {
    const work = fromPromise(() => Promise.resolve(1))
    const ending = setup({ actors: { work } }).createMachine({
      id: 'ending',
      initial: 'on',
      invoke: { id: 'work', src: 'work' },
      after: { 5: '.off' },
      states: { on: { on: { go: 'off' } }, off: { type: 'final' } },
      output: { outcome: 'served' },
    })
    const talk = new Talk(ending, { events: ['go'] })
    const key = talk.effect()
    const step = talk.send({ type: 'go' })
    expect(step).toMatchObject({ done: true, cancelled: [key], envelope: { pending: {}, deadlines: {} } })
    expect(step.envelope.snapshot).toMatchObject({ status: 'done', output: { outcome: 'served' } })
    expect(talk.send({ type: 'go' })).toMatchObject({ done: true, said: [], effects: [] })
  })
})

describe('actors that actions spawn', () => {
  const echo = setup({
    actions: { say: emit(({ event }) => ({ type: 'said', text: event.type })) },
  }).createMachine({
    id: 'echo',
    on: { go: { actions: 'say' } },
  })
  const work = fromPromise(() => Promise.resolve(1))
  const spawning = setup({
    actors: { echo, work },
    actions: {
      start: spawnChild('echo', { id: 'one' }),
      load: spawnChild('work', { id: 'two', input: { n: 1 } }),
      forward: sendTo('one', { type: 'go' }),
      stop: stopChild('two'),
    },
  }).createMachine({
    id: 'spawning',
    entry: ['start', 'load'],
    on: { go: { actions: 'forward' }, stop: { actions: 'stop' } },
  })

  it('live from step to step under their id', () => {
    const talk = new Talk(spawning, { events: ['go', 'stop'] })
    expect(talk.last.effects).toMatchObject([{ src: 'work', input: { n: 1 } }])
    expect(words(talk.send({ type: 'go' }))).toEqual(['go'])
    expect(words(talk.send({ type: 'go' }))).toEqual(['go'])
    const key = talk.effect()
    expect(talk.send({ type: 'stop' }).cancelled).toEqual([key])
  })

  it('do not keep a conversation from the next version', () => {
    const { envelope } = new Talk(nest(spawning, 'root'), { events: ['go'] })
    const next = new Talk(nest(spawning, 'root'), { events: ['go'], version: '2' })
    expect(
      next.engine.step({ ...envelope, structure: 'other' }, { type: 'go' }, next.surroundings).status,
    ).toBe('taken')
  })
})
