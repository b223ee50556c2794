import { asked, casesFor, done, failed, questionPaths, tapped, wrote } from '@cristal/testkit'

import { misunderstandingMachine } from '../../src/misunderstanding/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around, organisation } from './around.ts'

const { mailbox: _, ...unread } = organisation

export const misunderstanding = casesFor(misunderstandingMachine, {
  ambient: around,
  inputs: {
    once: { text: 'blá', times: 1 },
    twice: { text: 'blá', times: 2 },
    'three times': { text: 'blá', times: 3 },
    'where nobody reads it': { text: 'blá', times: 1, organisation: unread },
  },
  events: {
    'message.received': { 'a word comes': wrote('oi') },
    'option.chosen': { 'a tap comes': tapped('consultar') },
  },
  effects: {
    askWhetherPerson: asked({ 'wants a person': 'sim', 'wants nobody': 'nao' }),
    reportMisunderstood: { 'the organisation is told': done(null), 'the mail is lost': failed('transient') },
  },
  children: { askWhetherPerson: questionPaths(around) },
  texts: coreTexts,
})
