import { casesFor, done, means, pathsOf } from '@cristal/testkit'

import { dueDayMachine } from '../../src/due-day/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, open, organisation, overdue, person, statement, states } from './around.ts'
import { bills } from './bills.paths.ts'
import { reminder } from './reminder.paths.ts'

const wanted = { customerId: '57', reminded: false }
const reminding = { ...wanted, organisation: { ...organisation, reminders: true } }
const another = { ...open, dueDate: '2026-12-20' }

/** Every bill is asked for, so that nobody is asked which. */
const everyBill = { ...bills.cases, inputs: onlyEvery(bills.cases.inputs ?? {}) }

export const dueDay = casesFor(dueDayMachine, {
  ambient: around,
  inputs: {
    'the day is wanted': wanted,
    'where people are reminded': reminding,
    'where somebody was reminded': { ...reminding, reminded: true },
    'where somebody wants to be reminded': {
      ...reminding,
      contact: { reminderConsent: '2026-10-01T09:00:00-03:00' },
    },
  },
  events: person,
  effects: {
    bills: {
      'all fall due on one day': chosen({ 7: [overdue, open] }),
      'one bill falls due on two': chosen({ 7: [open, another] }),
      'two bills fall due on several': chosen({ 7: [open], 8: [open, another] }),
      'nothing falls due any more': chosen({ 7: [overdue, states.paid] }),
      'nothing is open': chosen({ 7: [states.paid] }),
      'there is no bill': done({ outcome: 'unreachable' }),
      ...Object.fromEntries(
        ['transient', 'permanent', 'contract'].map((kind) => [
          `SIENGE fails: ${kind}`,
          done({ outcome: 'failed', kind }),
        ]),
      ),
    },
    reminder: {
      'is settled': done({ outcome: 'settled' }),
      'wants something else': done({
        outcome: 'left',
        left: { answered: false, leaving: 'digressed', understood: means('extrato') },
      }),
    },
  },
  children: {
    bills: () => pathsOf(bills.machine, everyBill),
    reminder: () => pathsOf(reminder.machine, reminder.cases),
  },
  texts: financialTexts,
})

function chosen(of: Parameters<typeof statement>[0]) {
  return done({ outcome: 'chosen', statement: statement(of), chosen: Object.keys(of) })
}

function onlyEvery(inputs: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name.includes('every bill')))
}
