import {
  assign,
  emit,
  enqueueActions,
  fromCallback,
  fromObservable,
  fromPromise,
  fromTransition,
  not,
  raise,
  sendTo,
  setup,
  spawnChild,
  type AnyActorLogic,
  type AnyStateMachine,
} from 'xstate'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { nest } from './testing/nest.ts'
import { Talk, taken } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

const load = fromPromise(() => Promise.resolve(1))
const unprovided = Object.assign(
  fromPromise(() => Promise.reject(new TypeError())),
  { unprovided: 'load' },
)

/** Machines as nobody who uses types would write them, but as a renamed implementation leaves them. */
function machineOf(config: object, implementations: object = {}): AnyStateMachine {
  return setup(implementations).createMachine({ id: 'odd', ...config })
}

function refusal(machine: AnyStateMachine): string {
  try {
    createEngine(machine, { version: '1', events: ['go'] })
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
  return ''
}

describe('a machine with something missing', () => {
  it('is refused by a list of all that is missing, by machine and name', () => {
    const inner = machineOf(
      {
        initial: 'a',
        states: {
          a: {
            entry: 'greet',
            exit: { type: 'leave' },
            initial: { target: 'b', actions: 'begin' },
            after: { patience: 'c' },
            invoke: { id: 'x', src: 'findCustomer', onDone: { target: 'c', actions: 'keep' } },
            on: { go: { guard: 'isReady', target: 'c' }, no: { guard: not('isOpen'), target: 'c' } },
            states: { b: { always: { guard: { type: 'isDone' }, target: '#odd.c' } } },
          },
          c: {},
        },
      },
      { actors: { findBill: unprovided } },
    )
    const message = refusal(nest(nest(inner, 'middle'), 'root'))
    for (const missing of [
      'action `greet`',
      'action `leave`',
      'action `begin`',
      'action `keep`',
      'actor `findCustomer`',
      'actor `findBill`',
      'guard `isReady`',
      'guard `isOpen`',
      'guard `isDone`',
      'delay `patience`',
    ]) {
      expect(message).toContain(`machine \`odd\`: ${missing} is not provided`)
    }
  })

  it('is refused once for a machine that is used twice', () => {
    const inner = machineOf({ entry: 'greet' })
    const root = setup({ actors: { one: inner, other: inner } }).createMachine({ id: 'root' })
    expect(refusal(root).match(/greet/g)).toHaveLength(1)
  })

  it('is refused when an action points to nothing only while it runs', () => {
    const sly = machineOf(
      { on: { go: { actions: 'sly' } } },
      { actions: { sly: enqueueActions(({ enqueue }) => enqueue('missing')) } },
    )
    expect(new Talk(sly, { events: ['go'] }).try({ type: 'go' })).toMatchObject({
      status: 'failed',
      failure: { message: expect.stringContaining('`missing`') as string },
    })
  })
})

const refused: readonly (readonly [what: string, AnyStateMachine, says: RegExp])[] = [
  [
    'an action of its own',
    machineOf({ entry: 'mail' }, { actions: { mail: () => undefined } }),
    /action `mail`/,
  ],
  ['an action written in place', machineOf({ entry: () => undefined }), /an action in state `odd`/],
  ['a callback', machineOf({}, { actors: { it: fromCallback(() => undefined) } }), /actor `it`/],
  [
    'an observable',
    machineOf({}, { actors: { it: fromObservable(() => undefined as never) } }),
    /actor `it`/,
  ],
  ['a reducer', machineOf({}, { actors: { it: fromTransition((state) => state, 0) } }), /actor `it`/],
  ['an actor without a name', machineOf({ invoke: { id: 'x', src: load } }), /state `odd`/],
  [
    'a systemId',
    machineOf({ invoke: { id: 'x', src: 'load', systemId: 'x' } }, { actors: { load } }),
    /systemId/,
  ],
  [
    'a listener to snapshots',
    machineOf({ invoke: { id: 'x', src: 'load', onSnapshot: {} } }, { actors: { load } }),
    /snapshots/,
  ],
  ['a delayed message', machineOf({ entry: sendTo('x', { type: 'go' }, { delay: 5 }) }), /`after`/],
  ['a delayed event', machineOf({ entry: raise({ type: 'go' }, { delay: 5, id: 'x' }) }), /`after`/],
  ['an actor spawned without a name', machineOf({ entry: spawnChild(load, { id: 'x' }) }), /no name/],
  [
    'an actor spawned without an id',
    machineOf({ entry: spawnChild('load') }, { actors: { load } }),
    /without an id/,
  ],
  ['a slash in a name', machineOf({}, { actors: { 'a/b': load } }), /"\/"/],
  [
    'a policy that is not JSON',
    machineOf(
      {},
      {
        actors: {
          load: Object.assign(
            fromPromise(() => Promise.resolve(1)),
            { policy: { wait: () => 1 } },
          ),
        },
      },
    ),
    /policy\.wait/,
  ],
  [
    'two actors under one id at a time',
    machineOf(
      {
        type: 'parallel',
        states: { a: { invoke: { id: 'x', src: 'load' } }, b: { invoke: { id: 'x', src: 'load' } } },
      },
      { actors: { load } },
    ),
    /`odd.a` and `odd.b`/,
  ],
]

describe('a machine that cannot be kept between steps', () => {
  it.each(refused)('because of %s is refused', (_, machine, says) => {
    expect(refusal(nest(machine, 'root'))).toMatch(says)
  })

  it('because it invokes itself is refused', () => {
    const actors: Record<string, AnyActorLogic> = {}
    const machine = machineOf({ id: 'snake' }, { actors })
    machine.implementations.actors = { tail: machine }
    expect(refusal(machine)).toContain('invokes itself')
  })

  const spawns = {
    'without an id': assign({ it: ({ spawn }) => spawn('load' as never) }),
    'without a name': assign({ it: ({ spawn }) => spawn(load as never, { id: 'x' } as never) }),
    'with a systemId': assign({
      it: ({ spawn }) => spawn('load' as never, { id: 'x', systemId: 'x' } as never),
    }),
  }
  it.each(Object.entries(spawns))('because it spawns %s fails when it does', (_, spawning) => {
    const machine = machineOf(
      { context: {}, on: { go: { actions: 'spawning' } } },
      { actors: { load }, actions: { spawning } },
    )
    expect(new Talk(machine, { events: ['go'] }).try({ type: 'go' })).toMatchObject({
      failure: { message: expect.stringContaining('spawns') as string },
    })
  })

  it('because it delays what it enqueues fails when it does', () => {
    const later = enqueueActions(({ enqueue }) => enqueue.raise({ type: 'go' }, { delay: 5 }))
    const machine = machineOf({ on: { go: { actions: 'later' } } }, { actions: { later } })
    expect(new Talk(machine, { events: ['go'] }).try({ type: 'go' })).toMatchObject({
      failure: { message: expect.stringContaining('`after`') as string },
    })
  })

  it('runs no function of an actor that it did not know', async () => {
    let ran = 0
    const hidden = fromPromise(() => Promise.resolve(ran++))
    const spawning = assign({ it: ({ spawn }) => spawn(hidden as never, { id: 'x' } as never) })
    const machine = machineOf({ context: {}, on: { go: { actions: 'spawning' } } }, { actions: { spawning } })
    new Talk(machine, { events: ['go'] }).try({ type: 'go' })
    await Promise.resolve()
    expect(ran).toBe(0)
  })
})

describe('a prepared machine', () => {
  it('is another: the one given still runs its own promises under XState alone', () => {
    const { actors } = trunk.implementations
    const engine = createEngine(trunk, { version: '1', events: ['text'] })
    expect(engine.machine).toBe('trunk')
    expect(trunk.implementations.actors).toBe(actors)
    expect(actors['shop']).not.toHaveProperty('policy')
  })

  it('shares nothing with the engine of another machine or of the same', () => {
    const saying = (text: string) =>
      setup({ actions: { say: emit({ type: 'said', text }) } }).createMachine({ id: 'same', entry: 'say' })
    const surroundings = { at: 0, ambient: { now: '' } }
    const [one, other] = ['a', 'b'].map((text) => createEngine(saying(text), { version: '1', events: [] }))
    expect(one && taken(one.start({}, surroundings)).said).toEqual([{ type: 'said', text: 'a' }])
    expect(other && taken(other.start({}, surroundings)).said).toEqual([{ type: 'said', text: 'b' }])
  })

  it.each(['xstate.done.actor.x', 'effect.done', 'deadline.reached', 'text.*'])(
    'takes no public event `%s`',
    (name) => {
      expect(() => createEngine(trunk, { version: '1', events: [name] })).toThrow(TypeError)
    },
  )
})
