import { assign, raise, sendParent, sendTo, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { atEveryDepth } from './testing/nest.ts'
import { expectProcessCalm } from './testing/process-calm.ts'
import { Talk } from './testing/talk.ts'

expectProcessCalm()

const loops = {
  'states without events that lead to each other': setup({}).createMachine({
    id: 'loop',
    initial: 'still',
    states: { still: { on: { go: 'one' } }, one: { always: 'other' }, other: { always: 'one' } },
  }),
  'an event that raises itself': setup({ actions: { again: raise({ type: 'again' }) } }).createMachine({
    id: 'loop',
    on: { go: { actions: 'again' }, again: { actions: 'again' } },
  }),
  'a parent and a child that answer each other': setup({
    actors: {
      child: setup({ actions: { pong: sendParent({ type: 'pong' }) } }).createMachine({
        id: 'child',
        on: { ping: { actions: 'pong' } },
      }),
    },
    actions: { ping: sendTo('child', { type: 'ping' }) },
  }).createMachine({
    id: 'loop',
    invoke: { id: 'child', src: 'child' },
    on: { go: { actions: 'ping' }, pong: { actions: 'ping' } },
  }),
  'a child that ends and is started anew': setup({
    actors: { child: setup({}).createMachine({ id: 'child', type: 'final' }) },
  }).createMachine({
    id: 'loop',
    initial: 'still',
    states: {
      still: { on: { go: 'asking' } },
      asking: { invoke: { id: 'child', src: 'child', onDone: { target: 'asking', reenter: true } } },
    },
  }),
}

describe.each(Object.entries(loops))('%s', (_, machine) => {
  it.each(atEveryDepth(machine))('%s meet the budget', (__, root) => {
    const talk = new Talk(root, { events: ['go'] })
    const step = talk.try({ type: 'go' })
    expect(step).toMatchObject({ status: 'failed', failure: { reason: 'loop' } })
    expect(step.envelope).toEqual(talk.envelope)
  })
})

describe('the budget', () => {
  const counting = setup({
    types: { context: {} as { readonly n: number } },
    actions: { count: assign(({ context }) => ({ n: context.n + 1 })) },
    guards: { isBelow: ({ context }) => context.n < 100 },
  }).createMachine({
    id: 'counting',
    context: { n: 0 },
    initial: 'still',
    states: {
      still: { on: { go: 'counting' } },
      counting: { always: { guard: 'isBelow', target: 'counting', reenter: true, actions: 'count' } },
    },
  })

  it('lets through what ends within it', () => {
    expect(new Talk(counting, { events: ['go'] }).send({ type: 'go' }).status).toBe('taken')
  })

  it('can be set', () => {
    expect(new Talk(counting, { events: ['go'], budget: 99 }).try({ type: 'go' })).toMatchObject({
      failure: { reason: 'loop' },
    })
  })

  it('that a machine sets for itself counts as a loop too', () => {
    const strict = setup({}).createMachine({
      id: 'strict',
      options: { maxIterations: 5 },
      initial: 'still',
      states: { still: { on: { go: 'one' } }, one: { always: 'other' }, other: { always: 'one' } },
    })
    expect(new Talk(strict, { events: ['go'] }).try({ type: 'go' })).toMatchObject({
      failure: { reason: 'loop' },
    })
  })
})
