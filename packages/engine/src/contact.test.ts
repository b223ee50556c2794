import { emit, setup, type AnyStateMachine } from 'xstate'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { atEveryDepth } from './testing/nest.ts'
import { Talk, taken } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

function learning(facts: unknown): AnyStateMachine {
  return setup({
    actions: { learn: emit({ type: 'contact.learned', facts }), say: emit({ type: 'said', text: 'ok' }) },
  }).createMachine({ id: 'learning', on: { go: { actions: ['learn', 'say'] } } })
}

const known = { name: 'Ana', phone: '1', seen: { at: 'menu' } }

describe('the contact', () => {
  it.each(atEveryDepth(learning({ name: 'Bia', email: 'b@x', phone: null, seen: { by: 'desk' } })))(
    'learns what a machine emits %s',
    (_, machine) => {
      const talk = new Talk(machine, { events: ['go'] }, known)
      const { envelope, said } = talk.send({ type: 'go' })
      expect(envelope.contact).toEqual({ name: 'Bia', email: 'b@x', seen: { by: 'desk' } })
      expect(said).toEqual([{ type: 'said', text: 'ok' }])
    },
  )

  it('learns in the order of telling', () => {
    const facts = [{ name: 'Bia' }, { name: null }, { name: 'Cau' }]
    const machine = setup({
      actions: {
        learn: emit((_, params: { readonly facts: object }) => ({ type: 'contact.learned', ...params })),
      },
    }).createMachine({
      id: 'm',
      entry: facts.map((each) => ({ type: 'learn' as const, params: { facts: each } })),
    })
    expect(new Talk(machine, {}, known).last.envelope.contact).toMatchObject({ name: 'Cau' })
  })

  it('does not learn from a step that fails', () => {
    const talk = new Talk(learning('Ana'), { events: ['go'] }, known)
    expect(talk.try({ type: 'go' })).toMatchObject({ status: 'failed', envelope: { contact: known } })
  })

  it('is not the host’s own object', () => {
    const mine = { list: ['a'] }
    const machine = setup({
      types: { context: {} as { contact: { list: string[] } } },
      actions: { spoil: emit(({ context }) => ({ type: 'said', n: context.contact.list.push('b') })) },
    }).createMachine({
      id: 'spoiling',
      context: ({ input }) => ({ contact: (input as { contact: { list: string[] } }).contact }),
      entry: 'spoil',
      on: { go: { actions: 'spoil' } },
    })
    const talk = new Talk(machine, { events: ['go'] }, mine)
    talk.send({ type: 'go' })
    expect(mine).toEqual({ list: ['a'] })
    expect(talk.envelope.contact).toEqual({ list: ['a'] })
  })
})

describe('what surrounds a step', () => {
  /** Says what it sees; never gets a copy handed on, so that what it sees was laid in. */
  const watching = setup({
    types: { context: {} as { readonly now?: string; readonly contact?: unknown; readonly own: number } },
    actions: { say: emit(({ context }) => ({ type: 'said', context })) },
  }).createMachine({ id: 'watching', context: { own: 1 }, on: { go: { actions: 'say' } } })

  it.each(atEveryDepth(watching))('is in the context of every machine %s', (_, machine) => {
    const talk = new Talk(machine, { events: ['go'] }, { name: 'Ana' })
    talk.at = 7_000
    expect(talk.send({ type: 'go' }).said).toEqual([
      { type: 'said', context: { own: 1, now: 'at 7000', contact: { name: 'Ana' } } },
    ])
  })

  it('is new at every step, and knows what the contact learned in the one before', () => {
    const both = setup({
      types: { events: {} as { readonly type: 'go'; readonly name: string } },
      actions: {
        say: emit(({ context }) => ({ type: 'said', ...context })),
        learn: emit(({ event }) => ({ type: 'contact.learned', facts: { name: event.name } })),
      },
    }).createMachine({ id: 'both', context: {}, on: { go: { actions: ['say', 'learn'] } } })
    const talk = new Talk(both, { events: ['go'] })
    talk.send({ type: 'go', name: 'Ana' })
    talk.at += 1
    const { said } = talk.send({ type: 'go', name: 'Bia' })
    expect(said).toEqual([{ type: 'said', now: `at ${talk.at}`, contact: { name: 'Ana' } }])
  })

  it('is what it is now, even where a machine once kept a thing of that name', () => {
    const keeping = setup({
      types: { context: {} as { readonly channel: string } },
      actions: { say: emit(({ context }) => ({ type: 'said', channel: context.channel })) },
    }).createMachine({ id: 'keeping', context: { channel: 'old' }, on: { go: { actions: 'say' } } })
    const { engine, envelope } = new Talk(keeping, { events: ['go'] })
    const { said } = taken(
      engine.step(envelope, { type: 'go' }, { at: 1, ambient: { now: '', channel: 'web' } }),
    )
    expect(said).toEqual([{ type: 'said', channel: 'web' }])
  })

  it.each(atEveryDepth(watching))('is kept nowhere in the snapshot %s', (_, machine) => {
    const talk = new Talk(machine, { events: ['go'] }, { name: 'Ana' })
    const { snapshot } = talk.send({ type: 'go' }).envelope
    expect(JSON.stringify(snapshot)).not.toMatch(/Ana|now|contact/)
    expect(JSON.stringify(snapshot)).toContain('"own":1')
  })

  it('reaches a machine that starts within the step by the input its parent gives', () => {
    const talk = new Talk(trunk, { events: ['text'] })
    talk.send({ type: 'text', text: 'shop' })
    expect(JSON.stringify(talk.envelope.snapshot)).not.toContain('"now"')
  })

  it('is the root’s input at the start', () => {
    const engine = createEngine(
      setup({}).createMachine({ id: 'm', context: ({ input }) => ({ seen: input }) }),
      { version: '1', events: [] },
    )
    const surroundings = { at: 5, ambient: { now: 'noon', channel: 'web' } }
    const { envelope } = taken(engine.start({ name: 'Ana' }, surroundings))
    expect(envelope.snapshot).toMatchObject({
      context: { seen: { now: 'noon', channel: 'web', contact: { name: 'Ana' } } },
    })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('needs a time, not %s', (at) => {
    const talk = new Talk(watching, { events: ['go'] })
    expect(() => talk.engine.step(talk.envelope, { type: 'go' }, { at, ambient: { now: '' } })).toThrow(
      TypeError,
    )
    expect(() => talk.engine.start({}, { at, ambient: { now: '' } })).toThrow(TypeError)
  })
})
