import {
  asking,
  listening,
  type AskInput,
  type AskOutput,
  type Organisation,
  type PersonEvent,
} from '@cristal/dialogue'
import { assign, enqueueActions, setup } from 'xstate'

import { another, anotherOrPerson, type AnotherAnswer } from '../questions/another.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** Whether a person is offered beside another installment. */
export interface AnotherInput {
  readonly now: string
  readonly organisation: Organisation
  readonly offersPerson: boolean
}

interface AnotherContext extends AnotherInput {
  readonly answer: AskOutput<AnotherAnswer> | null
}

/** Algo mais: what else is wanted after an answer. It ends as its question does. */
export const anotherMachine = setup({
  types: {
    context: {} as AnotherContext,
    input: {} as AnotherInput,
    output: {} as AskOutput<AnotherAnswer>,
    events: {} as PersonEvent,
  },
  actors: {
    askAnother: asking<keyof FinancialTexts>()(another, {
      question: 'financial.installments.another',
      unfit: 'financial.installments.anotherUnfit',
    }),
    askAnotherOrPerson: asking<keyof FinancialTexts>()(anotherOrPerson, {
      question: 'financial.installments.anotherOrPerson',
      unfit: 'financial.installments.anotherUnfit',
    }),
  },
  actions: {
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    keepAnswer: assign((_, { answer }: { answer: AskOutput<AnotherAnswer> }) => ({ answer })),
  },
  guards: { offersPerson: ({ context }) => context.offersPerson },
}).createMachine({
  id: 'another',
  description: 'Algo mais: outra parcela, ou um atendente quando a resposta não disse tudo.',
  context: ({ input }) => ({ ...input, answer: null }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'deciding',
  states: {
    deciding: {
      description: 'Algo mais: ficou algo que só um atendente pode mostrar?',
      always: [{ guard: 'offersPerson', target: 'askingAnotherOrPerson' }, { target: 'askingAnother' }],
    },
    askingAnother: {
      description: 'Algo mais: outra parcela, com o mesmo extrato?',
      invoke: {
        id: 'ask',
        src: 'askAnother',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: {
          actions: { type: 'keepAnswer', params: ({ event }) => ({ answer: event.output }) },
          target: 'answered',
        },
        onError: 'answered',
      },
    },
    askingAnotherOrPerson: {
      description: 'Algo mais: outra parcela, ou um atendente para o que fica fora da janela?',
      invoke: {
        id: 'ask',
        src: 'askAnotherOrPerson',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: {
          actions: { type: 'keepAnswer', params: ({ event }) => ({ answer: event.output }) },
          target: 'answered',
        },
        onError: 'answered',
      },
    },
    answered: {
      type: 'final',
      output: ({ context }) => context.answer ?? { answered: true, value: { wants: 'nothing' } },
    },
  },
  output: ({ event }) => event.output as AskOutput<AnotherAnswer>,
})
