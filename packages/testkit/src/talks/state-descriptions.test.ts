import { expect, it } from 'vitest'
import { createMachine, setup } from 'xstate'

import { stateDescriptions } from './state-descriptions.ts'

const child = createMachine({
  id: 'login',
  initial: 'asking',
  states: { asking: { description: 'Pede o documento.', initial: 'first', states: { first: {} } } },
})
const parent = setup({ actors: { login: child } }).createMachine({
  id: 'core',
  initial: 'serving',
  states: { serving: { description: 'Atende.', invoke: { id: 'login', src: 'login' } } },
})

it('describes states by what their own machine says, however many machines are around', () => {
  const states = ['core.serving', 'financial.login.asking', 'login.asking.first']
  expect(stateDescriptions(parent, states)).toEqual({
    'core.serving': 'Atende.',
    'financial.login.asking': 'Pede o documento.',
  })
})
