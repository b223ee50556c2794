import { fromPromise, sendTo, setup, type AnyStateMachine } from 'xstate'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import type { EngineOptions, Envelope, Json, Step } from './index.ts'
import { expectProcessCalm } from './testing/process-calm.ts'
import { Talk } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

expectProcessCalm()

const load = fromPromise(() => Promise.resolve(1))
const surroundings = { at: 9_000, ambient: { now: '' } }

/** A root over one machine whose states are given, waiting in the first of them. */
function release(states: object, more: object = {}): AnyStateMachine {
  const config: object = { id: 'inner', initial: 'asking', states, ...more }
  const inner = setup({ actors: { load } }).createMachine(config)
  return setup({
    actors: { inner },
    actions: { forward: sendTo('topic', ({ event }) => event) },
  }).createMachine({
    id: 'root',
    invoke: { id: 'topic', src: 'inner' },
    on: { go: { actions: 'forward' } },
  })
}

const first = release({ asking: { on: { go: 'thanking' }, after: { 50: 'late' } }, thanking: {}, late: {} })

function later(machine: AnyStateMachine, envelope: Envelope, options: Partial<EngineOptions> = {}): Step {
  return createEngine(machine, { version: '2', events: ['go'], ...options }).step(
    envelope,
    { type: 'go' },
    surroundings,
  )
}

const parked = new Talk(first, { events: ['go'] }).envelope

describe('a conversation of an older version', () => {
  it('goes on when every state it is in still exists', () => {
    const second = release({
      asking: { on: { go: 'praising' }, after: { 50: 'late' } },
      praising: {},
      late: {},
    })
    const step = later(second, parked)
    expect(step).toMatchObject({
      status: 'taken',
      envelope: { version: '2' },
      trace: { states: ['inner.praising'] },
    })
    expect(step.envelope.structure).not.toBe(parked.structure)
  })

  it('keeps its deadlines, but for those that no state knows any more', () => {
    const second = release({ asking: { on: { no: 'late' }, after: { 50: 'late' } }, late: {} })
    expect(Object.keys(later(second, parked).envelope.deadlines)).toEqual(Object.keys(parked.deadlines))
    const third = release({ asking: { on: { no: 'late' } }, late: {} })
    expect(later(third, parked).envelope.deadlines).toEqual({})
  })

  const misfits: readonly (readonly [what: string, AnyStateMachine])[] = [
    ['lost the state', release({ waiting: {} }, { initial: 'waiting' })],
    ['has substates in the state', release({ asking: { initial: 'a', states: { a: {} } } })],
    [
      'has two regions where there was one',
      release({ asking: {} }, { type: 'parallel', initial: undefined }),
    ],
    ['invokes work in the state', release({ asking: { invoke: { id: 'load', src: 'load' } } })],
    [
      'calls its machine otherwise',
      setup({ actors: { other: first } }).createMachine({
        id: 'root',
        invoke: { id: 'topic', src: 'other' },
      }),
    ],
    ['invokes its machine no more', setup({ actors: { inner: first } }).createMachine({ id: 'root' })],
    [
      'has work where it had a machine',
      setup({ actors: { inner: load } }).createMachine({ id: 'root', invoke: { id: 'topic', src: 'inner' } }),
    ],
    ['has another id', setup({}).createMachine({ id: 'other' })],
  ]
  it.each(misfits)('does not fit a machine that %s', (_, machine) => {
    const step = later(machine, parked)
    expect(step).toMatchObject({ status: 'misfit', failure: { reason: 'unknownState' } })
    expect(step.envelope).toEqual(parked)
  })

  it('does not fit a machine that lost or gained a region of the state', () => {
    const regions = (...names: string[]) =>
      release({ asking: { type: 'parallel', states: Object.fromEntries(names.map((name) => [name, {}])) } })
    const { envelope } = new Talk(regions('a', 'b'))
    for (const machine of [regions('a'), regions('a', 'b', 'c')]) {
      expect(later(machine, envelope)).toMatchObject({
        status: 'misfit',
        failure: { reason: 'unknownState' },
      })
    }
    expect(later(regions('b', 'a'), envelope).status).toBe('taken')
  })

  it('is left in peace by what is stale or forged, however little it fits', () => {
    const engine = createEngine(release({ waiting: {} }, { initial: 'waiting' }), {
      version: '2',
      events: ['go'],
    })
    expect(engine.step(parked, { type: 'effect.done', key: 'old', output: 1 }, surroundings).status).toBe(
      'stale',
    )
    expect(engine.step(parked, { type: 'xstate.stop' }, surroundings).status).toBe('failed')
  })

  it('goes through every migration on the way', () => {
    const seen: string[] = []
    const rename = (from: string, to: string, version: string) => (envelope: Envelope) => {
      seen.push(version)
      const snapshot = JSON.parse(JSON.stringify(envelope.snapshot).replace(`"${from}"`, `"${to}"`)) as Json
      return { ...envelope, version, snapshot, contact: { ...envelope.contact, [version]: true } }
    }
    const third = release({ idling: { on: { go: 'over' } }, over: {} }, { initial: 'idling' })
    const migrations = { 2: rename('waiting', 'idling', '3'), 1: rename('asking', 'waiting', '2') }
    expect(later(third, parked, { version: '3', migrations })).toMatchObject({
      status: 'taken',
      envelope: { version: '3', contact: { 2: true, 3: true } },
      trace: { states: ['inner.over'] },
    })
    expect(seen).toEqual(['2', '3'])
  })

  const wrong = {
    throws: () => {
      throw new Error('no way for Ana at ana@example.com')
    },
    'leads round in a circle': (envelope: Envelope) => envelope,
  }
  it.each(Object.entries(wrong))('is a misfit when its migration %s', (_, migrate) => {
    const step = later(first, parked, { migrations: { 1: migrate } })
    expect(step).toMatchObject({ status: 'misfit', envelope: parked, failure: { reason: 'exception' } })
    expect(JSON.stringify(step)).not.toContain('example.com')
  })

  it('is a misfit when its migration forgot the key of running work', () => {
    const loading = release({ asking: { invoke: { id: 'load', src: 'load', onDone: 'over' } }, over: {} })
    const { envelope } = new Talk(loading, { events: ['go'] })
    const migrations = { 1: (old: Envelope) => ({ ...old, version: '2', pending: {} }) }
    expect(later(loading, envelope, { migrations })).toMatchObject({ status: 'misfit' })
  })
})

describe('an envelope', () => {
  const spoiled: Readonly<Record<string, unknown>> = {
    nothing: null,
    'a text': 'envelope',
    'an empty object': {},
    'another format': { ...parked, format: 2 },
    'no snapshot': { ...parked, snapshot: null },
    'a list for a snapshot': { ...parked, snapshot: [] },
    'no contact': { ...parked, contact: null },
    'no deadlines': { ...parked, deadlines: undefined },
    'an unknown state at the root': {
      ...parked,
      snapshot: { ...(parked.snapshot as object), value: 'gone' },
    },
    'a state of every object': spoil('"asking"', '"constructor"'),
    'an unknown state in a child': spoil('"asking"', '"gone"'),
    'an unknown child': spoil('"src":"inner"', '"src":"gone"'),
    'a child that is no object': spoil('"children":{}', '"children":{"x":7}'),
    'a child that nothing invokes': spoil('"topic"', '"other"'),
    'a machine that stopped in the middle': spoil('"status":"active"', '"status":"stopped"'),
    'a deadline of nobody': { ...parked, deadlines: { k: { at: ['nobody'], id: 'x', due: 1 } } },
  }

  it.each(Object.entries(spoiled))('with %s does not fit, and harms nobody', (_, envelope) => {
    const engine = createEngine(first, { version: '1', events: ['go'] })
    const reached = { type: 'deadline.reached', key: 'k' }
    const event = JSON.stringify(envelope)?.includes('nobody') ? reached : { type: 'go' }
    expect(engine.step(envelope as Envelope, event, surroundings)).toMatchObject({
      status: 'misfit',
      failure: { reason: 'unknownState' },
    })
  })

  function spoil(from: string, to: string): unknown {
    return JSON.parse(JSON.stringify(parked).replaceAll(from, to))
  }
})

describe('the hash of a machine', () => {
  it('is the same for the same machine, whatever its version', () => {
    const again = new Talk(trunk, { version: '2' }).envelope.structure
    expect(new Talk(trunk).envelope.structure).toBe(again)
    expect(again).toMatch(/^[0-9a-f]{16}$/)
  })

  it('changes with a state, a transition or a machine at any depth', () => {
    const machines = [
      first,
      release({ asking: { on: { go: 'late' }, after: { 50: 'late' } }, thanking: {}, late: {} }),
      release({ asking: { on: { go: 'thanking' }, after: { 51: 'late' } }, thanking: {}, late: {} }),
      release({
        asking: { on: { go: 'thanking' }, after: { 50: 'late' } },
        thanking: {},
        late: {},
        more: {},
      }),
      release({ asking: {}, last: { type: 'history' } }),
      release({ asking: {}, last: { type: 'history', history: 'deep' } }),
      trunk,
    ]
    expect(new Set(machines.map((machine) => new Talk(machine).envelope.structure)).size).toBe(
      machines.length,
    )
  })
})
