import { answerOf } from './answers.ts'
import { sent, told } from './cristal.ts'
import type { Agreement, Comparison, Difference } from './difference.ts'
import type { Category } from './row.ts'
import { linked, walked, walkedBill } from './walk.ts'
import { descending, monthly, twoBills, without, withTwin, type World } from './world.ts'

const overdue = { thisMonth: 'due before today', open: 'past' } as const
const ahead = { thisMonth: 'due today or later' } as const

/** What is told by the index walk of sections 21 to 24, where it agrees with Cristal. */
export const walkAgreements: readonly Agreement[] = [
  {
    ...telling('recentes', monthly()),
    when: 'in order, one a month, two months on either side',
  },
  {
    ...telling('atrasadas', monthly({ ...overdue, after: [0, 8] })),
    when: 'in order, one a month, two months before; everything until now is due and unpaid',
  },
  {
    ...telling('futuras', monthly({ ...ahead, before: [0, 8] })),
    when: "in order, one a month, two months after; this month's is still to come",
  },
  { ...telling('atual', monthly({ before: [0, 8], after: [0, 8] })), when: 'one in this month' },
]

/** Each of those assumptions broken by itself. */
export const walkDifferences: readonly Difference[] = [
  {
    ...telling('recentes', without(monthly(), [-2, -1, 1, 2])),
    broken: 'a month without an installment',
    why: 'Months are counted, not rows: what lies outside the window is not told.',
  },
  {
    ...telling('recentes', withTwin(monthly(), [-2, -1, 0, 1, 2])),
    broken: 'two installments in one month',
    why: 'Every installment of a month is told, with its number and kind.',
  },
  {
    ...telling('recentes', monthly({ before: [0, 1] })),
    broken: 'a contract that has just begun',
    why: 'A negative index counts from the end: the customer would be told of the last installments of the contract.',
  },
  {
    ...telling('recentes', monthly({ after: [0, 1] })),
    broken: 'a contract that is about to end',
    why: 'Beyond the last row there is nothing, of which the flows say an empty month.',
  },
  {
    ...telling('recentes', without(monthly(), [0])),
    broken: 'nothing in this month',
    why: 'The counter never meets the month that it looks for.',
  },
  {
    ...telling('atrasadas', descending(monthly(overdue))),
    broken: 'rows from the last to the first',
    why: 'SIENGE promises no order. Cristal sorts by due date before it looks.',
  },
  {
    ...telling('atrasadas', monthly({ ...overdue, before: [0, 1] })),
    broken: 'a contract that began a month ago',
    why: 'The walk starts two months back, and finds no start.',
  },
  {
    ...telling('atrasadas', monthly({ thisMonth: 'due before today' })),
    broken: 'one of the past is paid',
    why: 'Overdue means open and due before today. Who has paid is not dunned.',
  },
  {
    ...telling('atrasadas', monthly({ ...ahead, open: 'past' })),
    broken: "this month's is not due yet",
    why: 'It is not overdue before its day has passed.',
  },
  {
    ...telling('futuras', monthly({ thisMonth: 'due before today' })),
    broken: "this month's is due already",
    why: 'What was due before today is not to come.',
  },
  {
    ...telling('futuras', monthly({ ...ahead, after: [0, 1] })),
    broken: 'a contract with less than two months to go',
    why: 'The walk starts two months ahead, and finds no start.',
  },
  {
    ...telling('atual', withTwin(monthly(), [0])),
    broken: 'two installments in this month',
    why: 'Every installment of the month is told.',
  },
  {
    ...telling('recentes', twoBills(monthly())),
    broken: 'two bills of the cost centre',
    why: 'The flows take the last one. Cristal asks which, and this is its answer to "Todos".',
  },
]

/** What is sent by section 29, where it agrees with Cristal, whatever is paid. */
export const sentAgreements: readonly Agreement[] = [
  {
    ...sending('recentes', monthly({ thisMonth: 'due before today' })),
    when: "in order, one a month, two months on either side; this month's is due already",
  },
  {
    ...sending('atrasadas', monthly({ thisMonth: 'due before today' })),
    when: "in order, one a month, two months on either side; this month's is due already",
  },
]

/** The assumption that is left there. */
export const sentDifferences: readonly Difference[] = [
  {
    ...sending('recentes', monthly(ahead)),
    broken: "this month's is not due yet",
    why: 'By the rule of section 21, of the recent ones only the overdue are sent. It is told all the same.',
  },
  {
    ...sending('recentes', monthly({ thisMonth: 'due before today', before: [0, 1] })),
    broken: 'a contract that has just begun',
    why: 'A negative index counts from the end: slips of the last installments of the contract would be sent.',
  },
]

function telling(asked: Category, worlds: Comparison['worlds']): Comparison {
  return {
    asked,
    worlds,
    literal: ({ bills, today }) => answerOf(walked(walkedBill(bills), asked, today)),
    cristal: ({ bills, today }) => answerOf(told(bills.flat(), asked, today)),
  }
}

function sending(asked: Category, worlds: Comparison['worlds']): Comparison {
  return {
    asked,
    worlds,
    literal: ({ bills, today }: World) => answerOf(linked(walkedBill(bills), asked, today)),
    cristal: ({ bills, today }: World) => answerOf(sent(bills.flat(), asked, today)),
  }
}
