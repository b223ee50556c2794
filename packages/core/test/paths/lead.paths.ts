import { asked, casesFor, digresses, questionPaths, tapped, wrote } from '@cristal/testkit'

import { leadMachine } from '../../src/lead/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'

export const lead = casesFor(leadMachine, {
  ambient: around,
  input: { request: { intent: 'lead', periods: [], months: [] }, resume: null, story: [] },
  events: {
    'message.received': { 'a word comes': wrote('oi') },
    'option.chosen': { 'a tap comes': tapped('consultar') },
  },
  effects: {
    askInterest: {
      ...asked({ 'says what is sought': 'apartamento no centro' }),
      'says the same again': digresses('lead'),
    },
  },
  children: { askInterest: questionPaths(around) },
  texts: coreTexts,
})
