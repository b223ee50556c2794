import { questionsOf } from '@cristal/testkit'

import { collectingMachine } from '../../src/collecting/machine.ts'
import { handoffMachine } from '../../src/handoff/machine.ts'
import { offlineMachine } from '../../src/offline/machine.ts'
import { serviceMachine } from '../../src/service/machine.ts'
import { handoffTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'

const again = { answer: 'tentar de novo', option: 'seguir' }

/** Every question of human service. */
export const questions = [
  ...questionsOf(handoffMachine, around, handoffTexts, {
    askWhetherHuman: { answer: 'quero um atendente', option: 'nao' },
    askSatisfaction: { answer: '5', option: 'pular', malformed: '10' },
  }),
  ...questionsOf(collectingMachine, around, handoffTexts, {
    askName: { answer: 'Ana Lima', option: 'pular' },
    askPhone: { answer: '(48) 99999-4821', option: 'pular', malformed: '123' },
    askEmail: { answer: 'ana@exemplo.com.br', malformed: 'ana@' },
  }),
  ...questionsOf(serviceMachine, around, handoffTexts, { askWhetherAgain: again }),
  ...questionsOf(offlineMachine, around, handoffTexts, {
    askWhetherMessage: { answer: 'deixar recado', option: 'seguir' },
    askMessage: { answer: 'me liguem na segunda, por favor' },
    askWhetherAgain: again,
  }),
]
