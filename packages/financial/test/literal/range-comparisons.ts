import { answerOf } from './answers.ts'
import { sent, told } from './cristal.ts'
import type { Agreement, Comparison, Difference } from './difference.ts'
import { type Asked, rangeOf, toldOf, within } from './range.ts'
import type { Category } from './row.ts'
import { mailed } from './walk.ts'
import { monthly, withTwin, type World } from './world.ts'

const onTheFirst = { day: 1, open: 'all' } as const

/** What is told by the ranges of section 26, where it agrees with Cristal. */
export const rangeAgreements: readonly Agreement[] = [
  {
    ...telling('recente', 'period', 'recentes', monthly(onTheFirst)),
    when: 'one a month, on the first, on either side',
  },
  {
    ...telling('atrasada', 'period', 'atrasadas', monthly({ ...onTheFirst, after: [0, 0] })),
    when: 'one a month, on the first, open, and none after this month',
  },
  {
    ...telling(
      'proxima',
      'period',
      'futuras',
      monthly({ ...onTheFirst, before: [0, 0], thisMonth: 'due today or later' }),
    ),
    when: 'one a month, on the first (this month’s still to come), and none before',
  },
  {
    ...telling('atrasadas, answered', 'atrasadas', 'atrasadas', monthly(onTheFirst)),
    when: 'one a month, on the first, open',
  },
  {
    ...telling('atual', 'date', 'atual', monthly({ day: 4 })),
    when: 'nothing on the first three days of the month after',
  },
]

/** Each of those assumptions broken by itself. */
export const rangeDifferences: readonly Difference[] = [
  {
    ...telling('recente', 'period', 'recentes', monthly({ open: 'all' })),
    broken: 'due after the first',
    why: 'The range ends on the first of its last month; the rule is three or five whole months.',
  },
  {
    ...telling('atrasada', 'period', 'atrasadas', monthly(onTheFirst)),
    broken: 'something is still to come',
    why: 'One range serves "recente", "atrasada" and "proxima", and all in it is told.',
  },
  {
    ...telling('atrasada', 'period', 'atrasadas', monthly({ day: 1, after: [0, 0] })),
    broken: 'one of the past is paid',
    why: 'Overdue means open and due before today.',
  },
  {
    ...telling('proxima', 'period', 'futuras', monthly({ ...onTheFirst, thisMonth: 'due today or later' })),
    broken: 'something lies in the past',
    why: 'What was due before today is not to come.',
  },
  {
    ...telling(
      'atrasadas, answered',
      'atrasadas',
      'atrasadas',
      monthly({ open: 'all', thisMonth: 'due before today' }),
    ),
    broken: 'due after the first',
    why: "This month's range is its first day alone.",
  },
  {
    ...telling(
      'futuras, answered',
      'futuras',
      'futuras',
      monthly({ open: 'all', thisMonth: 'due today or later' }),
    ),
    broken: 'due after the first',
    why: 'The range ends on the first of its last month.',
  },
  {
    ...telling('atual', 'date', 'atual', monthly(onTheFirst)),
    broken: 'a month of less than 31 days',
    why: 'Day 31 becomes the first of the month after, whose installment is told too.',
  },
  {
    ...named(monthly({ day: 4 })),
    broken: 'a month is named',
    why: "The expression reads today's month, whichever is named.",
  },
  {
    ...telling('recente', 'period', 'recentes', withTwin(monthly(onTheFirst), [-2, -1, 0, 1, 2])),
    broken: 'more than five installments',
    why: 'There are branches for one to five.',
  },
  {
    asked: 'recente: the mails',
    worlds: monthly(onTheFirst),
    literal: ({ bills, today }) => answerOf(mailed(within(bills.flat(), rangeOf('period', today)))),
    cristal: ({ bills, today }) => answerOf(sent(bills.flat(), 'recentes', today)),
    broken: 'more than one is open',
    why: 'The mail names the first installment each time, `result.0`. Cristal mails each one that is overdue.',
  },
]

function telling(name: string, asked: Asked, category: Category, worlds: Comparison['worlds']): Comparison {
  return {
    asked: name,
    worlds,
    literal: ({ bills, today }: World) => answerOf(toldOf(within(bills.flat(), rangeOf(asked, today)))),
    cristal: ({ bills, today }: World) => answerOf(told(bills.flat(), category, today)),
  }
}

/** The month after this one, by its name. */
function named(worlds: Comparison['worlds']): Comparison {
  return {
    asked: 'the next month, by its name',
    worlds,
    literal: ({ bills, today }) => answerOf(toldOf(within(bills.flat(), rangeOf('date', today)))),
    cristal: (world) => answerOf(told(world.bills.flat(), dayOfNextMonth(world), world.today)),
  }
}

function dayOfNextMonth({ today, bills: [rows = []] }: World): string {
  return rows.find(({ due }) => due.slice(0, 7) > today.slice(0, 7))?.due ?? today
}
