import { fromPromise, setup } from 'xstate'
import { expect, it } from 'vitest'

import { bind } from './bind.ts'
import { unprovided } from './work.ts'

const child = setup({ actors: { work: unprovided('work') } }).createMachine({
  initial: 'working',
  states: { working: { invoke: { id: 'work', src: 'work' } } },
})
const parent = setup({ actors: { child, other: unprovided('other') } }).createMachine({
  initial: 'talking',
  states: { talking: { invoke: { id: 'child', src: 'child' } } },
})

it('binds work wherever it is invoked, and leaves the machine as it was', () => {
  const real = fromPromise(() => Promise.resolve(1))
  const bound = bind(parent, { work: real })
  const { child: boundChild } = bound.implementations.actors as unknown as { child: typeof child }
  expect(boundChild.implementations.actors).toMatchObject({ work: real })
  expect(child.implementations.actors).not.toMatchObject({ work: real })
})

it('refuses a name that nothing invokes', () => {
  expect(() => bind(parent, { wrok: fromPromise(() => Promise.resolve(1)) })).toThrow(/no actor named wrok/)
})
