import { asked, casesFor, digresses, questionPaths, tapped, wrote } from '@cristal/testkit'

import { nothingAsked } from '../../src/collecting/setup.ts'
import { collectingMachine } from '../../src/collecting/machine.ts'
import { handoffTexts } from '../../src/texts/pt-BR.ts'
import { around, stranger, wish } from './around.ts'

const insisting = { insists: digresses('atendimento') }
const begun = { request: wish.request, wants: 'everything', progress: nothingAsked } as const

export const collecting = casesFor(collectingMachine, {
  ambient: around,
  inputs: {
    'a stranger': { ...begun, ...stranger },
    'somebody known': begun,
    'somebody known by name': { ...begun, contact: { givenName: 'Ana' } },
    'somebody who told a phone': { ...begun, contact: { givenPhone: '48999994821' } },
    'somebody anonymous': { ...begun, contact: { anonymous: true } },
    'a stranger who leaves a message': { ...begun, ...stranger, wants: 'email' },
  },
  events: {
    'message.received': { 'a word comes': wrote('oi') },
    'option.chosen': { 'a tap comes': tapped('pular') },
  },
  effects: {
    askName: { ...asked({ 'tells the name': 'Ana Lima', 'refuses the name': '' }), ...insisting },
    askPhone: { ...asked({ 'tells the phone': '48999994821', 'refuses the phone': '' }), ...insisting },
    askEmail: { ...asked({ 'tells the address': 'ana@exemplo.com.br' }), ...insisting },
  },
  children: {
    askName: questionPaths(around),
    askPhone: questionPaths(around),
    askEmail: questionPaths(around),
  },
  texts: handoffTexts,
})
