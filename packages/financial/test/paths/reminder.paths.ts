import { asked, casesFor, questionPaths } from '@cristal/testkit'

import { reminderMachine } from '../../src/reminder/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, person } from './around.ts'

export const reminder = casesFor(reminderMachine, {
  ambient: around,
  events: person,
  effects: { askWhetherRemind: asked({ 'wants it': 'sim', 'does not want it': 'nao' }) },
  children: { askWhetherRemind: questionPaths(around) },
  texts: financialTexts,
})
