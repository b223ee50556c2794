import type { AskInput } from '@cristal/dialogue'

import type { AnotherInput } from '../another/machine.ts'
import type { AnswerInput } from '../answer/setup.ts'
import type { BillsInput } from '../bills/setup.ts'
import type { ReminderInput } from '../reminder/machine.ts'
import { asked, installments, known, ofChosen, type InstallmentsOutput } from './setup.ts'

/** Status Financeiro: which bill, which period, the answer, a reminder, and another one. */
export const installmentsMachine = installments.createMachine({
  id: 'installments',
  description: 'Status Financeiro: títulos, período, resposta, lembrete e outra parcela.',
  context: ({ input }) => asked(input),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'findingBills',
  states: {
    findingBills: {
      description: 'Verifica centro de custos: os títulos de que se fala, com as suas parcelas.',
      invoke: {
        id: 'bills',
        src: 'bills',
        input: ({ context }): BillsInput => known(context),
        onDone: [
          {
            guard: { type: 'found', params: ({ event }) => ({ output: event.output, how: 'chosen' }) },
            actions: { type: 'keepBills', params: ({ event }) => event.output },
            target: 'checkingPeriod',
          },
          {
            guard: { type: 'found', params: ({ event }) => ({ output: event.output, how: 'left' }) },
            actions: { type: 'keepBills', params: ({ event }) => event.output },
            target: 'leaving',
          },
          {
            guard: { type: 'found', params: ({ event }) => ({ output: event.output, how: 'unreachable' }) },
            target: 'unreachable',
          },
          { actions: { type: 'keepBills', params: ({ event }) => event.output }, target: 'failed' },
        ],
        onError: 'failed',
      },
    },
    checkingPeriod: {
      description:
        'Status Financeiro: a mensagem já disse o período, ou o dia? O extrato ainda é o deste mês?',
      entry: 'markAsked',
      always: [
        { guard: 'isOfAnotherMonth', target: 'findingBills' },
        { guard: 'hasPeriod', target: 'answering' },
        { guard: 'isDayOfThisMonth', actions: 'settleDay', target: 'answering' },
        {
          guard: 'hasDay',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({
                text: 'financial.installments.noSuchDay',
                values: { day: context.request.day ?? 0 },
              }),
            },
            'forgetPeriod',
          ],
          target: 'askingPeriod',
        },
        { target: 'askingPeriod' },
      ],
    },
    askingPeriod: {
      description: 'Status Financeiro: pergunta o período.',
      invoke: {
        id: 'ask',
        src: 'askPeriod',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepPeriod', params: ({ event }) => event.output },
            target: 'checkingPeriod',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'failed',
      },
    },
    answering: {
      description: 'Resposta – Parcela SIENGE ou Back4app: situação e segunda via das parcelas pedidas.',
      invoke: {
        id: 'answer',
        src: 'answer',
        input: ({ context }): AnswerInput => ofChosen(context),
        onDone: {
          actions: { type: 'keepAnswer', params: ({ event }) => event.output },
          target: 'weighingAnswer',
        },
        onError: 'failed',
      },
    },
    weighingAnswer: {
      description: 'Lembrete: há uma próxima parcela, e ainda não se ofereceu avisar dela?',
      always: [
        { guard: 'isLeft', target: 'leaving' },
        { guard: 'mayRemind', actions: ['markAnswered', 'markReminded'], target: 'offeringReminder' },
        { actions: 'markAnswered', target: 'askingAnother' },
      ],
    },
    offeringReminder: {
      description: 'Lembrete da próxima parcela.',
      invoke: {
        id: 'reminder',
        src: 'reminder',
        input: ({ context }): ReminderInput => ({ now: context.now, organisation: context.organisation }),
        onDone: {
          actions: { type: 'keepReminder', params: ({ event }) => event.output },
          target: 'weighingReminder',
        },
        onError: 'askingAnother',
      },
    },
    weighingReminder: {
      description: 'Lembrete: respondido, ou deixado por outro assunto.',
      always: [{ guard: 'isLeft', target: 'leaving' }, { target: 'askingAnother' }],
    },
    askingAnother: {
      description: 'Algo mais: outra parcela, com o mesmo extrato?',
      invoke: {
        id: 'another',
        src: 'another',
        input: ({ context }): AnotherInput => ({
          now: context.now,
          organisation: context.organisation,
          offersPerson: context.offersPerson,
        }),
        onDone: [
          {
            guard: { type: 'wants', params: ({ event }) => ({ output: event.output, what: 'installments' }) },
            actions: { type: 'keepRequest', params: ({ event }) => event.output },
            target: 'checkingPeriod',
          },
          {
            guard: { type: 'wants', params: ({ event }) => ({ output: event.output, what: 'same' }) },
            actions: 'wishForSecondCopy',
            target: 'checkingPeriod',
          },
          {
            guard: { type: 'wants', params: ({ event }) => ({ output: event.output, what: 'again' }) },
            actions: ['forgetPeriod', 'forgetBills'],
            target: 'findingBills',
          },
          {
            guard: { type: 'wants', params: ({ event }) => ({ output: event.output, what: 'person' }) },
            target: 'wantsPerson',
          },
          { guard: { type: 'isAnswered', params: ({ event }) => event.output }, target: 'finished' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'finished',
      },
    },
    leaving: {
      description: 'Outro pedido de parcelas continua aqui, com o mesmo extrato; o mais deixa o assunto.',
      always: [{ guard: 'isLeftForOthers', actions: 'takeLeft', target: 'findingBills' }, { target: 'left' }],
    },
    finished: { type: 'final', output: { outcome: 'finished' } },
    wantsPerson: { type: 'final', output: { outcome: 'wantsPerson' } },
    unreachable: { type: 'final', output: { outcome: 'unreachable' } },
    left: {
      type: 'final',
      output: ({ context: { left, answered, request, reminded } }) => ({
        outcome: 'left',
        left,
        request: answered ? null : request,
        reminded,
      }),
    },
    failed: {
      type: 'final',
      output: ({ context: { failure, request, reminded } }) => ({
        outcome: 'failed',
        kind: failure,
        request,
        reminded,
      }),
    },
  },
  output: ({ event }) => event.output as InstallmentsOutput,
})
