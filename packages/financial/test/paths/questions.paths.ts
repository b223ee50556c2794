import { questionsOf } from '@cristal/testkit'

import { anotherMachine } from '../../src/another/machine.ts'
import { answerMachine } from '../../src/answer/machine.ts'
import { billsMachine } from '../../src/bills/machine.ts'
import { financialMachine } from '../../src/financial/machine.ts'
import { installmentsMachine } from '../../src/installments/machine.ts'
import { loginMachine } from '../../src/login/machine.ts'
import { reminderMachine } from '../../src/reminder/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'

const yes = { answer: 'sim', option: 'nao' }

/** Every question of the financial topic. */
export const questions = [
  ...questionsOf(financialMachine, around, financialTexts, {
    askWhetherPerson: yes,
    askWhetherAgain: { answer: 'tentar de novo', option: 'atendente' },
  }),
  ...questionsOf(loginMachine, around, financialTexts, {
    askDocument: { answer: '529.982.247-25', malformed: '529.982.247-24' },
    askDigits: { answer: '4821', malformed: '48' },
  }),
  ...questionsOf(billsMachine, around, financialTexts, {
    askBill: {
      answer: '7',
      option: 'todos',
      values: { count: 2 },
      options: [
        { id: '7', title: 'Título 7' },
        { id: 'todos', title: 'Todos' },
      ],
    },
  }),
  ...questionsOf(installmentsMachine, around, financialTexts, {
    askPeriod: { answer: 'atrasadas', option: 'atual' },
  }),
  ...questionsOf(answerMachine, around, financialTexts, { askWhetherToDeliver: yes }),
  ...questionsOf(reminderMachine, around, financialTexts, { askWhetherRemind: yes }),
  ...questionsOf(anotherMachine, around, financialTexts, {
    askAnother: { answer: 'outra', option: 'nao' },
    askAnotherOrPerson: { answer: 'chama o atendente', option: 'outra' },
  }),
]
