import { assign, emit, fromPromise, sendTo, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { atEveryDepth, nest } from './testing/nest.ts'
import { expectProcessCalm } from './testing/process-calm.ts'
import { Talk } from './testing/talk.ts'

expectProcessCalm()

function boom(): never {
  throw new RangeError('boom')
}

const vocabulary = setup({
  types: { context: {} as { readonly count: number } },
  actors: { load: fromPromise(() => Promise.resolve(1)), child: setup({}).createMachine({ id: 'child' }) },
  actions: {
    say: emit({ type: 'said', text: 'words' }),
    throwing: assign(boom),
    throwingEmit: emit(boom),
    throwingParams: emit({ type: 'said' }),
  },
  guards: { throwing: boom },
  delays: { throwing: boom, none: (() => undefined) as unknown as () => number, never: () => Number.NaN },
})

/** Machines that go wrong on `go`, each in its own way. */
const onGo = {
  'an action': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    on: { go: { actions: ['say', 'throwing'] } },
  }),
  'what an action emits': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    on: { go: { actions: ['say', 'throwingEmit'] } },
  }),
  'params of an action': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    on: { go: { actions: ['say', { type: 'throwingParams', params: boom }] } },
  }),
  'a guard': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    on: { go: [{ guard: 'throwing', actions: 'say' }] },
  }),
  'an eventless guard': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    initial: 'calm',
    states: {
      calm: { on: { go: 'odd' } },
      odd: { entry: 'say', always: { guard: 'throwing', target: 'calm' } },
    },
  }),
  'the input of work': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    initial: 'calm',
    states: {
      calm: { on: { go: 'odd' } },
      odd: { entry: 'say', invoke: { id: 'load', src: 'load', input: boom } },
    },
  }),
  'an output': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    initial: 'calm',
    states: { calm: { on: { go: 'end' } }, end: { entry: 'say', type: 'final' } },
    output: boom,
  }),
  'a delay': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    initial: 'calm',
    states: { calm: { on: { go: 'odd' } }, odd: { entry: 'say', after: { throwing: 'calm' } } },
  }),
  'a delay that is nothing': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    initial: 'calm',
    states: { calm: { on: { go: 'odd' } }, odd: { entry: 'say', after: { none: 'calm' } } },
  }),
  'a delay that is no number': vocabulary.createMachine({
    id: 'broken',
    context: { count: 0 },
    initial: 'calm',
    states: { calm: { on: { go: 'odd' } }, odd: { entry: 'say', after: { never: 'calm' } } },
  }),
  'the context of a machine that starts': setup({
    actors: { late: setup({}).createMachine({ id: 'late', context: boom }) },
  }).createMachine({
    id: 'broken',
    initial: 'calm',
    states: { calm: { on: { go: 'odd' } }, odd: { invoke: { id: 'late', src: 'late', onError: 'calm' } } },
  }),
  'the context of a machine that is left before it starts': setup({
    actors: { late: setup({}).createMachine({ id: 'late', context: boom }) },
  }).createMachine({
    id: 'broken',
    initial: 'calm',
    states: { calm: { on: { go: 'odd' } }, odd: { invoke: { id: 'late', src: 'late' }, always: 'calm' } },
  }),
  'an entry of a machine that starts': setup({
    actors: {
      late: setup({ actions: { throwing: assign(boom) } }).createMachine({ id: 'late', entry: 'throwing' }),
    },
  }).createMachine({
    id: 'broken',
    initial: 'calm',
    states: { calm: { on: { go: 'odd' } }, odd: { invoke: { id: 'late', src: 'late', onError: 'calm' } } },
  }),
  'a message to nobody': setup({ actions: { forward: sendTo('nobody', { type: 'go' }) } }).createMachine({
    id: 'broken',
    on: { go: { actions: 'forward' } },
  }),
  'a context that JSON cannot hold': setup({
    types: { context: {} as { readonly since: unknown } },
    actions: { keepDate: assign({ since: () => new Map() }) },
  }).createMachine({ id: 'broken', context: { since: null }, on: { go: { actions: 'keepDate' } } }),
  'words that JSON cannot hold': setup({
    actions: { say: emit({ type: 'said', text: Number.NaN }) },
  }).createMachine({ id: 'broken', on: { go: { actions: 'say' } } }),
}

describe.each(Object.entries(onGo))('an exception in %s', (_, machine) => {
  it.each(atEveryDepth(machine))('%s fails the step and changes nothing', (__, root) => {
    const talk = new Talk(root, { events: ['go'] })
    const before = talk.envelope
    const step = talk.try({ type: 'go' })
    expect(step).toMatchObject({ status: 'failed', failure: { reason: 'exception' } })
    expect(step.envelope).toEqual(before)
    expect(step).not.toHaveProperty('said')
    expect(JSON.parse(JSON.stringify(step))).toEqual(step)
  })
})

describe('an exception', () => {
  it('names the machine that threw, not the one that swallowed it', () => {
    const talk = new Talk(nest(nest(onGo['an action'], 'middle'), 'root'), { events: ['go'] })
    expect(talk.try({ type: 'go' })).toMatchObject({
      failure: { message: 'Machine `broken`: RangeError: boom' },
    })
  })

  it('at the start leaves no conversation to go on with', () => {
    const starting = setup({ actions: { throwing: assign(boom) } }).createMachine({
      id: 'r',
      entry: 'throwing',
    })
    for (const [, machine] of atEveryDepth(starting)) {
      const engine = createEngine(machine, { version: '1', events: ['go'] })
      const surroundings = { at: 0, ambient: { now: '' } }
      const step = engine.start({ name: 'Ana' }, surroundings)
      expect(step).toMatchObject({ status: 'failed', envelope: { contact: { name: 'Ana' } } })
      expect(engine.step(step.envelope, { type: 'go' }, surroundings)).toMatchObject({ status: 'misfit' })
      expect(engine.states(step.envelope)).toEqual([])
    }
  })

  it('says nothing of what a person wrote', () => {
    const leaky = setup({
      actions: {
        parse: assign(({ event }) => {
          throw new SyntaxError(
            `bad "${String(event['text'])}" of ana@example.com, 529.982.247-25 or 11 98765-4321`,
          )
        }),
      },
    }).createMachine({ id: 'leaky', on: { go: { actions: 'parse' } } })
    const step = new Talk(leaky, { events: ['go'] }).try({ type: 'go', text: 'Ana Maria' })
    expect(step).toMatchObject({
      failure: { message: expect.stringContaining('SyntaxError: bad') as string },
    })
    expect(JSON.stringify(step)).not.toMatch(/Ana|example|529|247|98765|4321/)
  })

  it('that is no error at all is a failed step too', () => {
    const odd = setup({
      actions: {
        throwing: assign(() => {
          // oxlint-disable-next-line typescript/only-throw-error -- somebody will
          throw 'Ana'
        }),
      },
    }).createMachine({ id: 'odd', on: { go: { actions: 'throwing' } } })
    expect(new Talk(odd, { events: ['go'] }).try({ type: 'go' })).toMatchObject({
      failure: { reason: 'exception', message: 'Machine `odd` threw a string.' },
    })
  })
})

describe('a failure of work', () => {
  const loading = setup({ actors: { load: fromPromise(() => Promise.resolve(1)) } }).createMachine({
    id: 'loading',
    invoke: { id: 'load', src: 'load' },
  })

  it('that nobody handles ends a machine, and its parent may handle that', () => {
    const talk = new Talk(nest(nest(loading, 'middle'), 'root'), { events: ['go'] })
    const step = talk.send({ type: 'effect.failed', key: talk.effect(), error: { code: 'down' } })
    expect(step.trace.states).toEqual(['root.serving', 'middle.swallowed'])
  })

  it('that not even the root handles fails the step, and is waited for still', () => {
    const talk = new Talk(loading)
    const step = talk.try({ type: 'effect.failed', key: talk.effect(), error: 'secret' })
    expect(step).toMatchObject({ status: 'failed', failure: { reason: 'exception' } })
    expect(JSON.stringify(step)).not.toContain('secret')
    expect(talk.done().status).toBe('taken')
  })
})
