import { expect, it } from 'vitest'
import { setup } from 'xstate'

import { findingText } from './finding.ts'
import { pathsOf } from '../paths-of.ts'

it('sends what nobody thought of in every state, and tells what is fatal once for each state', () => {
  const { findings } = pathsOf(machine, {
    partial: true,
    events: { 'code.typed': { right: { code: '12', at: '2026-11-21T09:00:00-03:00' } } },
  })
  expect(findings.map(findingText)).toEqual([
    'fatal: in asking, code.typed with code "" is fatal: Unable to evaluate guard in transition for event \'code.typed\' in state node \'door.asking\': There is no first digit. (start › code.typed with code "")',
  ])
})

/** A door that takes it for granted that a code has a digit, and that it has a time. */
const machine = setup({
  types: { events: {} as { readonly type: 'code.typed'; readonly code: string; readonly at: string } },
  guards: {
    isRight: (_, { code, at }: { readonly code: string; readonly at: string }) => {
      if (code.trim() === '') throw new TypeError('There is no first digit.')
      return code === '12' && !Number.isNaN(Date.parse(at))
    },
  },
}).createMachine({
  id: 'door',
  initial: 'asking',
  states: {
    asking: {
      on: { 'code.typed': { guard: { type: 'isRight', params: ({ event }) => event }, target: 'open' } },
      after: { 1000: 'open' },
    },
    open: { type: 'final' },
  },
})
