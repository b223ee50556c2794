import { asked, casesFor, done, failed, questionPaths, tapped, wrote } from '@cristal/testkit'

import { privacyMachine } from '../../src/privacy/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'

const request = { request: { intent: 'privacidade', periods: [], months: [] }, resume: null, story: [] }

export const privacy = casesFor(privacyMachine, {
  ambient: around,
  inputs: {
    somebody: { ...request, contact: { introduced: true, givenName: 'Ana' } },
    'somebody of whom nothing is kept': request,
  },
  events: {
    'message.received': { 'a word comes': wrote('oi') },
    'option.chosen': { 'a tap comes': tapped('consultar') },
  },
  effects: {
    askWhat: asked({ 'wants to see': 'ver', 'wants to erase': 'apagar', 'wants nothing': 'nada' }),
    askWhetherToErase: asked({ 'says yes': 'sim', 'says no': 'nao' }),
    eraseElsewhere: {
      'the desk forgets': done(null),
      'the desk is away': failed('transient'),
      'the desk refuses': failed('permanent'),
      'the desk is not understood': failed('contract'),
    },
  },
  children: { askWhat: questionPaths(around), askWhetherToErase: questionPaths(around) },
  texts: coreTexts,
})
