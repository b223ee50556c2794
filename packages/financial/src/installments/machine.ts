import type { AskInput } from '@cristal/dialogue'

import type { AnswerInput } from '../answer/setup.ts'
import type { FetchStatementInput } from '../work.ts'
import { billOptions, chosenBills, installments, noStatement, type InstallmentsOutput } from './setup.ts'

/** Status Financeiro: the statement, which bill, which period, the answer, and another one. */
export const installmentsMachine = installments.createMachine({
  id: 'installments',
  description: 'Status Financeiro: títulos, período, resposta e outra parcela.',
  context: ({ input }) => ({
    ...input,
    statement: noStatement,
    chosen: [],
    answered: false,
    left: null,
    failure: 'transient',
  }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'fetchingStatement',
  states: {
    fetchingStatement: {
      tags: 'working',
      description: 'Status Financeiro: busca o extrato no SIENGE, uma vez por atendimento.',
      invoke: {
        id: 'fetchStatement',
        src: 'fetchStatement',
        input: ({ context }): FetchStatementInput => ({
          organisation: context.organisation.id,
          customerId: context.customerId,
          costCenters: context.organisation.costCenters,
          now: context.now,
        }),
        onDone: {
          actions: { type: 'keepStatement', params: ({ event }) => ({ statement: event.output }) },
          target: 'checkingBills',
        },
        onError: { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
      },
    },
    checkingBills: {
      description: 'Verifica centro de custos: quantos títulos são da organização.',
      always: [
        {
          guard: 'hasNoBill',
          actions: { type: 'say', params: { text: 'financial.installments.noAccess' } },
          target: 'unreachable',
        },
        { guard: 'hasOneBill', actions: 'chooseOnlyBill', target: 'checkingPeriod' },
        { target: 'askingBill' },
      ],
    },
    askingBill: {
      description: 'Status Financeiro: pergunta qual dos títulos.',
      invoke: {
        id: 'ask',
        src: 'askBill',
        input: ({ context }): AskInput => ({
          now: context.now,
          organisation: context.organisation,
          values: { count: context.statement.bills.length },
          options: billOptions(context),
        }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepBill', params: ({ event }) => event.output },
            target: 'checkingPeriod',
          },
          {
            guard: { type: 'wantsOtherInstallments', params: ({ event }) => event.output },
            actions: { type: 'keepUnderstoodRequest', params: ({ event }) => event.output },
            target: 'checkingBills',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'failed',
      },
    },
    checkingPeriod: {
      description: 'Status Financeiro: a mensagem já disse o período? O extrato ainda é o deste mês?',
      entry: 'markAsked',
      always: [
        { guard: 'isOfAnotherMonth', target: 'fetchingStatement' },
        { guard: 'hasPeriod', target: 'answering' },
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
            target: 'answering',
          },
          {
            guard: { type: 'wantsOtherInstallments', params: ({ event }) => event.output },
            actions: { type: 'keepUnderstoodRequest', params: ({ event }) => event.output },
            target: 'checkingPeriod',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'failed',
      },
    },
    answering: {
      description: 'Resposta – Parcela SIENGE: situação e segunda via das parcelas pedidas.',
      invoke: {
        id: 'answer',
        src: 'answer',
        input: ({ context }): AnswerInput => ({ ...context, ...chosenBills(context) }),
        onDone: [
          {
            guard: { type: 'isLeftForOthers', params: ({ event }) => event.output },
            actions: { type: 'keepLeftRequest', params: ({ event }) => event.output },
            target: 'checkingPeriod',
          },
          {
            guard: { type: 'isLeft', params: ({ event }) => event.output },
            actions: { type: 'keepLeftAnswer', params: ({ event }) => event.output },
            target: 'leaving',
          },
          {
            guard: { type: 'offersPerson', params: ({ event }) => event.output },
            target: 'askingAnotherOrPerson',
          },
          { target: 'askingAnother' },
        ],
        onError: 'failed',
      },
    },
    askingAnother: {
      description: 'Algo mais: outra parcela, com o mesmo extrato?',
      entry: 'markAnswered',
      invoke: {
        id: 'ask',
        src: 'askAnother',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
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
            actions: 'forgetPeriod',
            target: 'checkingBills',
          },
          { guard: { type: 'isAnswered', params: ({ event }) => event.output }, target: 'served' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    askingAnotherOrPerson: {
      description: 'Algo mais: outra parcela, ou um atendente para o que fica fora da janela?',
      entry: 'markAnswered',
      invoke: {
        id: 'ask',
        src: 'askAnotherOrPerson',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
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
            actions: 'forgetPeriod',
            target: 'checkingBills',
          },
          {
            guard: { type: 'wants', params: ({ event }) => ({ output: event.output, what: 'person' }) },
            target: 'wantsPerson',
          },
          { guard: { type: 'isAnswered', params: ({ event }) => event.output }, target: 'served' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    leaving: {
      description: 'Status Financeiro: a pessoa deixou uma pergunta sem resposta.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { target: 'baffled' },
      ],
    },
    served: { type: 'final', output: { outcome: 'served' } },
    wantsPerson: { type: 'final', output: { outcome: 'wantsPerson' } },
    unreachable: { type: 'final', output: { outcome: 'unreachable' } },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    baffled: { type: 'final', output: { outcome: 'baffled' } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({
        outcome: 'digressed',
        understood: context.left?.understood,
        request: context.answered ? null : context.request,
      }),
    },
    failed: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'failed', kind: context.failure, request: context.request }),
    },
  },
  output: ({ event }) => event.output as InstallmentsOutput,
})
