import type { AskInput } from '@cristal/dialogue'

import { daysBefore, daysOf, windowAt } from '../rules/window.ts'
import type { FetchInstallmentsInput, FetchStatementInput } from '../work.ts'
import { billOptions, bills, ofCustomer, type BillsOutput } from './setup.ts'

/** Verifica centro de custos: which bills there are, which of them are meant, and what falls due of those. */
export const billsMachine = bills.createMachine({
  id: 'bills',
  description: 'Verifica centro de custos: os títulos da organização, qual deles, e as suas parcelas.',
  context: ({ input }) => ({ ...input, found: [], left: null, failure: 'transient' }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'deciding',
  states: {
    deciding: {
      description: 'Status Financeiro: o extrato já é conhecido, e deste mês? Por onde ele vem?',
      always: [
        { guard: 'isKnown', target: 'weighing' },
        { guard: 'goesByFunction', target: 'listingBills' },
        { target: 'fetchingStatement' },
      ],
    },
    fetchingStatement: {
      tags: 'working',
      description: 'Status Financeiro: busca o extrato no SIENGE, uma vez por atendimento.',
      invoke: {
        id: 'fetchStatement',
        src: 'fetchStatement',
        input: ({ context }): FetchStatementInput => ofCustomer(context),
        onDone: {
          actions: { type: 'keepStatement', params: ({ event }) => ({ statement: event.output }) },
          target: 'weighing',
        },
        onError: [
          { guard: { type: 'mayGoByFunction', params: ({ event }) => event }, target: 'listingBills' },
          { guard: { type: 'isTooLarge', params: ({ event }) => event }, target: 'tooLarge' },
          { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
        ],
      },
    },
    listingBills: {
      tags: 'working',
      description: 'Status Financeiro – Back4app: quantos títulos existem.',
      invoke: {
        id: 'listBills',
        src: 'listBills',
        input: ({ context }): FetchStatementInput => ofCustomer(context),
        onDone: {
          actions: { type: 'keepIds', params: ({ event }) => ({ ids: event.output }) },
          target: 'weighing',
        },
        onError: [
          { guard: { type: 'isTooLarge', params: ({ event }) => event }, target: 'tooLarge' },
          { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
        ],
      },
    },
    weighing: {
      description: 'Verifica centro de custos: quantos títulos são da organização.',
      always: [
        {
          guard: 'hasNone',
          actions: { type: 'say', params: { text: 'financial.installments.noAccess' } },
          target: 'unreachable',
        },
        { guard: 'isChosen', target: 'checkingInstallments' },
        { guard: 'needsNoChoice', actions: 'chooseAll', target: 'checkingInstallments' },
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
          values: { count: context.statement.ids.length },
          options: billOptions(context),
        }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepChosen', params: ({ event }) => event.output },
            target: 'deciding',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'left' },
        ],
        onError: 'failed',
      },
    },
    checkingInstallments: {
      description: 'Status Financeiro: as parcelas dos títulos escolhidos já são conhecidas?',
      always: [{ guard: 'isRead', target: 'chosen' }, { target: 'fetchingInstallments' }],
    },
    fetchingInstallments: {
      tags: 'working',
      description: 'Status Financeiro – Back4app: as parcelas da janela, do primeiro ao último dia.',
      invoke: {
        id: 'fetchInstallments',
        src: 'fetchInstallments',
        input: ({ context }): FetchInstallmentsInput => ({
          organisation: context.organisation.id,
          customerId: context.customerId,
          bills: context.chosen,
          ...daysOf(windowAt(context.now)),
        }),
        onDone: {
          actions: { type: 'keepFound', params: ({ event }) => ({ found: event.output }) },
          target: 'weighingOlder',
        },
        onError: { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
      },
    },
    weighingOlder: {
      description: 'Status Financeiro – Back4app: importa o que é anterior à janela?',
      always: [
        {
          guard: 'takesEvery',
          actions: { type: 'keepOlder', params: { older: null } },
          target: 'chosen',
        },
        { target: 'fetchingOlder' },
      ],
    },
    fetchingOlder: {
      tags: 'working',
      description:
        'Status Financeiro – Back4app: há dívida anterior à janela? Se não der para ver, isso é dito.',
      invoke: {
        id: 'fetchOlder',
        src: 'fetchInstallments',
        input: ({ context }): FetchInstallmentsInput => ({
          organisation: context.organisation.id,
          customerId: context.customerId,
          bills: context.chosen,
          ...daysBefore(windowAt(context.now)),
        }),
        onDone: {
          actions: { type: 'keepOlder', params: ({ event }) => ({ older: event.output }) },
          target: 'chosen',
        },
        onError: { actions: { type: 'keepOlder', params: { older: null } }, target: 'chosen' },
      },
    },
    chosen: {
      type: 'final',
      output: ({ context: { statement, chosen } }) => ({ outcome: 'chosen', statement, chosen }),
    },
    left: {
      type: 'final',
      output: ({ context: { left, statement } }) => ({ outcome: 'left', left, statement }),
    },
    tooLarge: {
      type: 'final',
      description: 'Status Financeiro: o extrato é grande demais, e não há por onde o ler em partes.',
      entry: { type: 'say', params: { text: 'financial.installments.tooLarge' } },
      output: { outcome: 'unreachable' },
    },
    unreachable: { type: 'final', output: { outcome: 'unreachable' } },
    failed: { type: 'final', output: ({ context }) => ({ outcome: 'failed', kind: context.failure }) },
  },
  output: ({ event }) => event.output as BillsOutput,
})
