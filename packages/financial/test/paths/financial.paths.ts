import { certain, type AskLeft } from '@cristal/dialogue'
import {
  asked,
  casesFor,
  digresses,
  done,
  means,
  pathsOf,
  questionPaths,
  type Outcome,
} from '@cristal/testkit'

import { financialMachine } from '../../src/financial/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, marina, now, person } from './around.ts'
import { dueDay } from './due-day.paths.ts'
import { installments } from './installments.paths.ts'
import { login } from './login.paths.ts'
import { statementMail } from './statement-mail.paths.ts'

const contact = { introduced: true, customerId: '57', lastLogin: now, lastUse: now }
const request = { intent: 'consultar', periods: [], months: [] }
const known = { document: marina.document }

export const financial = casesFor(financialMachine, {
  ambient: around,
  inputs: {
    'somebody unknown': wish('consultar'),
    'somebody known': { ...wish('consultar'), contact },
    'somebody known on the web': { ...wish('consultar'), contact, channel: 'web' },
    'somebody known wants the statement': { ...wish('extrato'), contact },
    'somebody known wants the due day': { ...wish('vencimento'), contact },
    'somebody who was refused': {
      ...wish('consultar'),
      contact: { introduced: true, coolDownUntil: '2026-11-21T09:30:00-03:00' },
    },
    'somebody takes it up again': {
      ...wish('consultar'),
      contact,
      resume: { request, known: null, reminded: true },
    },
    'somebody was served before': {
      ...wish('consultar'),
      contact,
      story: [{ intent: 'extrato', outcome: 'served', text: 'extrato' }],
    },
  },
  events: person,
  effects: {
    login: {
      'is who they say': done({ outcome: 'identified', customerId: '57', email: null }),
      'is refused': done({ outcome: 'refused' }),
      ...left('at the login', { known }),
      ...failed('at the login', { known }),
    },
    installments: {
      'needs nothing more': done({ outcome: 'finished' }),
      'wants a person': done({ outcome: 'wantsPerson' }),
      'has no bill': done({ outcome: 'unreachable' }),
      ...left('at the installments', { request, reminded: false }),
      'leaves after the answer': done({
        outcome: 'left',
        left: digressed('lead'),
        request: null,
        reminded: true,
      }),
      ...failed('at the installments', { request, reminded: false }),
      ...failed('after a reminder', { request, reminded: true }),
    },
    statementMail: {
      'the statement is on its way': done({ outcome: 'served' }),
      ...failed('at the statement', {}),
    },
    dueDay: {
      'knows the day': done({ outcome: 'served' }),
      'has no bill': done({ outcome: 'unreachable' }),
      'leaves after the day': done({ outcome: 'left', left: digressed('lead'), request: null }),
      ...failed('at the due day', {}),
    },
    askWhetherPerson: {
      ...asked({ 'wants the person': 'sim', 'wants no person': 'nao' }),
      'wants to buy': digresses('lead'),
    },
    askWhetherAgain: {
      ...asked({ 'tries again': 'tentar', 'wants the person': 'atendente', 'not now': 'nao' }),
      'wants to buy': digresses('lead'),
    },
  },
  children: {
    login: () => pathsOf(login.machine, login.cases),
    installments: () => pathsOf(installments.machine, installments.cases),
    statementMail: () => pathsOf(statementMail.machine, statementMail.cases),
    dueDay: () => pathsOf(dueDay.machine, dueDay.cases),
    askWhetherPerson: questionPaths(around),
    askWhetherAgain: questionPaths(around),
  },
  texts: financialTexts,
})

function wish(intent: string) {
  return { request: { intent, periods: [], months: [] }, resume: null, story: [] }
}

function digressed(intent: string): AskLeft {
  return { answered: false, leaving: 'digressed', understood: means(intent) }
}

function left(where: string, more: object): Readonly<Record<string, Outcome>> {
  return {
    [`gives up ${where}`]: done({
      outcome: 'left',
      left: { answered: false, leaving: 'abandoned' },
      ...more,
    }),
    [`falls silent ${where}`]: done({
      outcome: 'left',
      left: { answered: false, leaving: 'silent' },
      ...more,
    }),
    [`makes no sense ${where}`]: done({
      outcome: 'left',
      left: { answered: false, leaving: 'baffled' },
      ...more,
    }),
    [`wants to buy ${where}`]: done({ outcome: 'left', left: digressed('lead'), ...more }),
    [`asks for the due day ${where}`]: done({
      outcome: 'left',
      left: { answered: false, leaving: 'digressed', understood: certain('vencimento') },
      ...more,
    }),
    [`asks for installments ${where}`]: done({ outcome: 'left', left: digressed('segunda_via'), ...more }),
  }
}

function failed(where: string, more: object): Readonly<Record<string, Outcome>> {
  return Object.fromEntries(
    ['transient', 'permanent', 'contract'].map((kind) => [
      `SIENGE fails ${where}: ${kind}`,
      done({ outcome: 'failed', kind, ...more }),
    ]),
  )
}
