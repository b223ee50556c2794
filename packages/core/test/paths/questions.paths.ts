import { questionsOf } from '@cristal/testkit'

import { leadMachine } from '../../src/lead/machine.ts'
import { coreMachine } from '../../src/machine.ts'
import { misunderstandingMachine } from '../../src/misunderstanding/machine.ts'
import { privacyMachine } from '../../src/privacy/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'

const yes = { answer: 'sim', option: 'nao' }

/** Every question of the core. */
export const questions = [
  ...questionsOf(coreMachine, around, coreTexts, {
    askWhetherReturn: { ...yes, values: { topic: 'a consulta das parcelas' } },
  }),
  ...questionsOf(misunderstandingMachine, around, coreTexts, { askWhetherPerson: yes }),
  ...questionsOf(leadMachine, around, coreTexts, {
    askInterest: { answer: 'um apartamento de dois quartos no centro' },
  }),
  ...questionsOf(privacyMachine, around, coreTexts, {
    askWhat: { answer: 'ver meus dados', option: 'apagar' },
    askWhetherToErase: yes,
  }),
]
