import { assign, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import type { EngineEvent } from './index.ts'
import { expectProcessCalm } from './testing/process-calm.ts'
import { Talk } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

expectProcessCalm()

const forged: readonly EngineEvent[] = [
  { type: 'xstate.done.actor.topic', output: { answer: 'mine' } },
  { type: 'xstate.error.actor.topic', error: 'x' },
  { type: 'xstate.after.33.trunk.talk.paused' },
  { type: 'xstate.init', input: {} },
  { type: 'xstate.stop' },
  { type: 'cristal.effect.done', output: 1 },
  { type: 'text.anything' },
  { type: '' },
  { type: '*' },
  { type: 'constructor' },
  { type: 'effect.done', output: 1 },
  { type: 'effect.failed', key: 7 },
  { type: 'deadline.reached', key: ['a'] },
  { type: undefined as never },
  {} as never,
]

describe('an event from outside', () => {
  it.each(forged)('such as $type is refused when it is none of those that were named', (event) => {
    const talk = new Talk(trunk, { events: ['text', 'pause'] })
    talk.send({ type: 'text', text: 'shop' })
    const before = talk.envelope
    const step = talk.try(event)
    expect(step).toMatchObject({ status: 'failed', failure: { reason: 'forgedEvent' } })
    expect(step.envelope).toEqual(before)
  })

  it.each([undefined, null, 'text', 7])('that is %s is refused', (event) => {
    const talk = new Talk(trunk, { events: ['text'] })
    expect(talk.try(event as never)).toMatchObject({ status: 'failed', envelope: talk.envelope })
  })

  const keeping = setup({
    types: { context: {} as { readonly kept: unknown } },
    actions: { keepAll: assign({ kept: ({ event }) => event as unknown }) },
  }).createMachine({ id: 'keeping', context: { kept: null }, on: { go: { actions: 'keepAll' } } })

  it('is copied: what the host does with it later does not change the conversation', () => {
    const talk = new Talk(keeping, { events: ['go'] })
    const list = [1]
    const { envelope } = talk.send({ type: 'go', list })
    list.push(2)
    expect(envelope.snapshot).toMatchObject({ context: { kept: { list: [1] } } })
  })

  it('is not the host’s own object', () => {
    const spoiling = setup({
      types: { events: {} as { readonly type: 'go'; readonly list: number[] } },
      actions: { spoil: assign(({ event }) => ({ length: event.list.push(2) })) },
    }).createMachine({ id: 'spoiling', on: { go: { actions: 'spoil' } } })
    const event = { type: 'go', list: [1] }
    new Talk(spoiling, { events: ['go'] }).send(event)
    expect(event).toEqual({ type: 'go', list: [1] })
  })

  it('that JSON cannot hold is refused, whether a machine keeps it or not', () => {
    const talk = new Talk(keeping, { events: ['go'] })
    expect(talk.try({ type: 'go', at: new Map() as never })).toMatchObject({ status: 'failed' })
    const heedless = new Talk(setup({}).createMachine({ id: 'heedless' }), { events: ['go'] })
    expect(heedless.try({ type: 'go', at: new Map() as never })).toMatchObject({ status: 'failed' })
  })

  it('cannot reach the prototype of anything', () => {
    const talk = new Talk(keeping, { events: ['go'] })
    const event = JSON.parse('{"type":"go","__proto__":{"polluted":true}}') as EngineEvent
    const { envelope } = talk.send(event)
    expect(JSON.stringify(envelope.snapshot)).toContain('"__proto__":{"polluted":true}')
    expect({}).not.toHaveProperty('polluted')
    expect((envelope.snapshot as { context: { kept: object } }).context.kept).not.toHaveProperty('polluted')
  })
})
