import { asked, casesFor, questionPaths } from '@cristal/testkit'

import { anotherMachine } from '../../src/another/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, person } from './around.ts'

const answers = asked({ 'wants another': { wants: 'again' }, 'wants nothing': { wants: 'nothing' } })

export const another = casesFor(anotherMachine, {
  ambient: around,
  inputs: { 'all was told': { offersPerson: false }, 'something was left out': { offersPerson: true } },
  events: person,
  effects: { askAnother: answers, askAnotherOrPerson: answers },
  children: { askAnother: questionPaths(around), askAnotherOrPerson: questionPaths(around) },
  texts: financialTexts,
})
