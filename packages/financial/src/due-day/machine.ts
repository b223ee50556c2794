import { monthInWords } from '@cristal/dialogue'

import type { BillsInput } from '../bills/setup.ts'
import type { ReminderInput } from '../reminder/machine.ts'
import { daysInWords } from '../rules/due-days.ts'
import { windowAt } from '../rules/window.ts'
import { asked, daysOfAll, dueDay, type DueDayContext, type DueDayOutput } from './setup.ts'

/** Dia do vencimento: the day of the month on which open installments fall due, and nothing else of them. */
export const dueDayMachine = dueDay.createMachine({
  id: 'dueDay',
  description: 'Dia do vencimento: só o dia do mês das parcelas em aberto, título por título.',
  context: ({ input }) => asked(input),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'findingBills',
  states: {
    findingBills: {
      description: 'Dia do vencimento: busca todos os títulos da organização.',
      invoke: {
        id: 'bills',
        src: 'bills',
        input: ({ context }): BillsInput => everyBill(context),
        onDone: [
          {
            guard: { type: 'found', params: ({ event }) => ({ output: event.output, how: 'chosen' }) },
            actions: { type: 'keepBills', params: ({ event }) => event.output },
            target: 'weighing',
          },
          {
            guard: { type: 'found', params: ({ event }) => ({ output: event.output, how: 'unreachable' }) },
            target: 'unreachable',
          },
          { actions: { type: 'keepFailure', params: ({ event }) => event.output }, target: 'failed' },
        ],
        onError: 'failed',
      },
    },
    weighing: {
      description: 'Dia do vencimento: um dia só para tudo, vários de um título, ou título por título.',
      always: [
        {
          guard: 'hasNothingOpen',
          actions: {
            type: 'say',
            params: ({ context }) => ({ text: 'financial.dueDay.nothingOpen', values: borders(context) }),
          },
          target: 'served',
        },
        {
          guard: 'hasOneDay',
          actions: {
            type: 'say',
            params: ({ context }) => ({ text: 'financial.dueDay.one', values: { day: all(context) } }),
          },
          target: 'weighingReminder',
        },
        {
          guard: 'hasOneBill',
          actions: {
            type: 'say',
            params: ({ context }) => ({ text: 'financial.dueDay.several', values: { days: all(context) } }),
          },
          target: 'weighingReminder',
        },
        {
          actions: { type: 'say', params: { text: 'financial.dueDay.byBill' } },
          target: 'telling',
        },
      ],
    },
    telling: {
      description: 'Dia do vencimento: o próximo título da vez.',
      always: [
        { guard: 'isAllTold', target: 'weighingReminder' },
        {
          guard: 'nextHasOneDay',
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.dueDay.billOne', values: next(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
        {
          actions: [
            {
              type: 'say',
              params: ({ context }) => ({ text: 'financial.dueDay.billSeveral', values: next(context) }),
            },
            'tellNext',
          ],
          target: 'telling',
        },
      ],
    },
    weighingReminder: {
      description: 'Lembrete: há uma próxima parcela, e ainda não se ofereceu avisar dela?',
      always: [{ guard: 'mayRemind', target: 'offeringReminder' }, { target: 'served' }],
    },
    offeringReminder: {
      description: 'Lembrete da próxima parcela.',
      invoke: {
        id: 'reminder',
        src: 'reminder',
        input: ({ context }): ReminderInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isLeft', params: ({ event }) => event.output },
            actions: { type: 'keepLeft', params: ({ event }) => event.output },
            target: 'left',
          },
          { target: 'served' },
        ],
        onError: 'served',
      },
    },
    served: { type: 'final', output: { outcome: 'served' } },
    unreachable: { type: 'final', output: { outcome: 'unreachable' } },
    left: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'left', left: context.left, request: null }),
    },
    failed: { type: 'final', output: ({ context }) => ({ outcome: 'failed', kind: context.failure }) },
  },
  output: ({ event }) => event.output as DueDayOutput,
})

function everyBill({ now, organisation, customerId, statement }: DueDayContext): BillsInput {
  return { now, organisation, customerId, statement, chosen: [], every: true }
}

function all(context: DueDayContext): string {
  return daysInWords(daysOfAll(context))
}

function next({ toTell: [bill] }: DueDayContext): { bill: string; days: string } {
  return { bill: bill?.id ?? '', days: daysInWords(bill?.days ?? []) }
}

function borders({ now }: DueDayContext): { from: string; to: string } {
  const { from, to } = windowAt(now)
  return { from: monthInWords(from), to: monthInWords(to) }
}
