import { setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { expectProcessCalm } from './testing/process-calm.ts'
import { Talk } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

expectProcessCalm()

const events = ['text', 'shout', 'pause']

function talkIn(topic: string): Talk {
  const talk = new Talk(trunk, { events })
  talk.send({ type: 'text', text: topic })
  return talk
}

describe('a result', () => {
  it('that comes twice is stale the second time', () => {
    const talk = talkIn('shop')
    const key = talk.effect()
    talk.send({ type: 'effect.done', key, output: 'bread' })
    for (const type of ['effect.done', 'effect.failed']) {
      const step = talk.try({ type, key, output: 'cake', error: 'late' })
      expect(step).toEqual({ status: 'stale', envelope: talk.envelope })
    }
  })

  it('that comes after its state was left is stale, and was listed as cancelled', () => {
    const talk = talkIn('shop')
    const key = talk.effect()
    expect(talk.send({ type: 'pause' }).cancelled).toEqual([key])
    expect(talk.try({ type: 'effect.done', key, output: 'bread' }).status).toBe('stale')
  })

  it('of a state that was left and entered again belongs to the first time', () => {
    const talk = talkIn('shop')
    const old = talk.effect()
    talk.send({ type: 'pause' })
    talk.send({ type: 'pause' })
    const fresh = talk.effect()
    expect(talk.envelope.pending[fresh]).toEqual({ at: ['topic', 'load'], src: 'shop/load' })
    expect(fresh).not.toBe(old)
    expect(talk.try({ type: 'effect.done', key: old, output: 'bread' }).status).toBe('stale')
    expect(talk.done('bread').said).toHaveLength(2)
  })

  it('of a state that enters itself again within one step belongs to the first time', () => {
    const talk = talkIn('shop')
    const old = talk.effect()
    const retried = talk.send({ type: 'effect.failed', key: old, error: 'down' })
    expect(retried.effects.map(({ key }) => key)).toEqual([talk.effect()])
    expect(retried.cancelled).toEqual([])
    expect(talk.try({ type: 'effect.done', key: old, output: 'bread' }).status).toBe('stale')
  })

  it('for one topic is stale when another sits in the same slot, under the same ids', () => {
    const talk = talkIn('shop')
    const old = talk.effect()
    talk.send({ type: 'pause' })
    talk.reach('paused')
    talk.send({ type: 'text', text: 'bank' })
    expect(talk.envelope.pending[talk.effect()]).toEqual({ at: ['topic', 'load'], src: 'bank/load' })
    expect(talk.try({ type: 'effect.done', key: old, output: 'bread' }).status).toBe('stale')
  })

  it('of the conversation before is stale in one that started anew', () => {
    const before = talkIn('shop')
    const after = new Talk(trunk, { events })
    after.at += 60_000
    after.restart()
    after.send({ type: 'text', text: 'shop' })
    expect(after.envelope.step).toBe(before.envelope.step)
    expect(after.try({ type: 'effect.done', key: before.effect(), output: 'x' }).status).toBe('stale')
  })

  it.each(['', 'constructor', '__proto__', '99.9'])('under the key `%s` is stale', (key) => {
    const talk = talkIn('shop')
    expect(talk.try({ type: 'effect.done', key, output: 1 }).status).toBe('stale')
    expect(talk.try({ type: 'deadline.reached', key }).status).toBe('stale')
  })

  it('of work is no deadline, and the other way round', () => {
    const talk = talkIn('shop')
    expect(talk.try({ type: 'deadline.reached', key: talk.effect() }).status).toBe('stale')
    expect(talk.try({ type: 'effect.done', key: talk.deadline(), output: 1 }).status).toBe('stale')
  })
})

describe('a deadline', () => {
  it('that was reached is stale the second time', () => {
    const talk = talkIn('shop')
    const key = talk.deadline('quiet')
    talk.reach('quiet')
    expect(talk.try({ type: 'deadline.reached', key }).status).toBe('stale')
  })

  it('gets another key when its state is entered again, though its id is the same', () => {
    const talk = talkIn('shop')
    talk.done('bread')
    const old = talk.deadline('patience')
    talk.reach('patience')
    const fresh = talk.deadline('patience')
    expect(talk.envelope.deadlines[fresh]?.id).toBe('xstate.after.patience.ask.asking')
    expect(fresh).not.toBe(old)
    expect(talk.try({ type: 'deadline.reached', key: old }).status).toBe('stale')
  })

  it('gets another key when its state is left and entered within one step', () => {
    const talk = new Talk(trunk, { events })
    talk.send({ type: 'shout' })
    const old = talk.deadline('mood')
    talk.at += 7
    talk.send({ type: 'shout' })
    expect(talk.envelope.deadlines[talk.deadline('mood')]?.due).toBe(talk.at + 62)
    expect(talk.try({ type: 'deadline.reached', key: old }).status).toBe('stale')
  })

  it('goes when its state is left', () => {
    const talk = new Talk(trunk, { events })
    talk.send({ type: 'shout' })
    talk.send({ type: 'shout' })
    expect(Object.keys(talk.envelope.deadlines)).toHaveLength(1)
    talk.send({ type: 'shout' })
    expect(talk.states).toContain('trunk.mood.calm')
    expect(talk.envelope.deadlines).toEqual({})
  })

  it('is its own for each of two machines that are alike', () => {
    const child = setup({}).createMachine({
      id: 'child',
      initial: 'on',
      states: { on: { after: { 5: 'off' } }, off: {} },
    })
    const twins = setup({ actors: { child } }).createMachine({
      id: 'twins',
      type: 'parallel',
      states: {
        left: { invoke: { id: 'one', src: 'child' } },
        right: { invoke: { id: 'two', src: 'child' } },
      },
    })
    const talk = new Talk(twins)
    expect(Object.values(talk.envelope.deadlines).map(({ at }) => at)).toEqual([['one'], ['two']])
    expect(talk.reach().trace.states.slice(2)).toEqual(['child.off', 'child.on'])
    expect(Object.values(talk.envelope.deadlines).map(({ at }) => at)).toEqual([['two']])
  })

  it('that leaves its state where it is does not come again', () => {
    const once = setup({}).createMachine({ id: 'once', after: { 5: { actions: [] } } })
    const talk = new Talk(once)
    expect(talk.reach().envelope.deadlines).toEqual({})
  })

  it('goes with the machine that armed it', () => {
    const talk = talkIn('shop')
    talk.done('bread')
    expect(Object.values(talk.envelope.deadlines).map(({ at }) => at)).toEqual([['topic'], ['topic', 'ask']])
    talk.send({ type: 'pause' })
    expect(Object.values(talk.envelope.deadlines)).toEqual([
      { at: [], id: 'xstate.after.33.trunk.talk.paused', due: talk.at + 33 },
    ])
  })

  it('may lie further off than any timer of the platform reaches', () => {
    const year = 365 * 86_400_000
    const patient = setup({ delays: { year } }).createMachine({
      id: 'patient',
      initial: 'waiting',
      states: { waiting: { after: { year: 'over' } }, over: {} },
    })
    const talk = new Talk(patient)
    expect(Object.values(talk.envelope.deadlines)).toMatchObject([{ due: talk.at + year }])
    talk.reach('year')
    expect(talk.states).toEqual(['patient.over'])
  })

  it('keeps its time and key through steps that do not concern it', () => {
    const talk = talkIn('shop')
    const { deadlines } = talk.envelope
    talk.at += 11
    talk.send({ type: 'shout' })
    expect(talk.envelope.deadlines).toMatchObject(deadlines)
  })
})
