import type { AskLeft } from '@cristal/dialogue'
import { asked, casesFor, digresses, done, meanwhile, means, pathsOf, questionPaths } from '@cristal/testkit'

import { installmentsMachine } from '../../src/installments/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { another } from './another.paths.ts'
import { answer } from './answer.paths.ts'
import { around, open, organisation, overdue, person, statement } from './around.ts'
import { bills } from './bills.paths.ts'
import { reminder } from './reminder.paths.ts'

const wanted = { customerId: '57', email: 'marina@exemplo.com.br', reminded: false }
const openRequest = { intent: 'consultar', periods: [], months: [] }
const september = { periods: [], months: ['2026-10'], day: null, intent: null }
const known = statement({ 7: [overdue, open] })
const silent: AskLeft = { answered: false, leaving: 'silent' }
const other: AskLeft = { answered: false, leaving: 'digressed', understood: means('extrato') }
const same: AskLeft = { answered: false, leaving: 'digressed', understood: means('segunda_via') }

export const installments = casesFor(installmentsMachine, {
  ambient: around,
  inputs: {
    'no period is named': { ...wanted, request: openRequest },
    'a period is named': { ...wanted, request: { ...openRequest, periods: ['overdue'] } },
    'a day is named': { ...wanted, request: { ...openRequest, day: 10 } },
    'a day is named on which nothing falls due': { ...wanted, request: { ...openRequest, day: 3 } },
    'where people are reminded': {
      ...wanted,
      request: openRequest,
      organisation: { ...organisation, reminders: true },
    },
  },
  events: person,
  effects: {
    bills: {
      'the bill is chosen': done({ outcome: 'chosen', statement: known, chosen: ['7'] }),
      'falls silent over the bill': done({ outcome: 'left', left: silent, statement: known }),
      'wants other installments instead': done({ outcome: 'left', left: same, statement: known }),
      'there is no bill': done({ outcome: 'unreachable' }),
      ...Object.fromEntries(
        ['transient', 'permanent', 'contract'].map((kind) => [
          `SIENGE fails: ${kind}`,
          done({ outcome: 'failed', kind }),
        ]),
      ),
    },
    askPeriod: {
      ...asked({ 'names a period': september }),
      'names it a month later': meanwhile(
        { now: '2026-12-01T09:00:00-03:00' },
        done({ answered: true, value: september }),
      ),
      'wants something else': digresses('extrato'),
    },
    answer: {
      'all is answered': done({ outcome: 'answered', offersPerson: false }),
      'it is answered in part': done({ outcome: 'answered', offersPerson: true }),
      'wants other installments': done({ outcome: 'left', left: same }),
      'wants something else': done({ outcome: 'left', left: other }),
    },
    reminder: {
      'is settled': done({ outcome: 'settled' }),
      'wants something else': done({ outcome: 'left', left: other }),
    },
    another: {
      ...asked({
        'names others': { wants: 'installments', request: september },
        'wants the second copy': { wants: 'same' },
        'wants another': { wants: 'again' },
        'wants a person': { wants: 'person' },
        'wants nothing more': { wants: 'nothing' },
      }),
      'wants something else': digresses('extrato'),
    },
  },
  children: {
    bills: () => pathsOf(bills.machine, bills.cases),
    askPeriod: questionPaths(around),
    answer: () => pathsOf(answer.machine, answer.cases),
    reminder: () => pathsOf(reminder.machine, reminder.cases),
    another: () => pathsOf(another.machine, another.cases),
  },
  texts: financialTexts,
})
