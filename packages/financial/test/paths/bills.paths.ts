import { asked, casesFor, done, questionPaths } from '@cristal/testkit'

import { billsMachine } from '../../src/bills/machine.ts'
import { noStatement } from '../../src/rules/statement.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, failures, open, organisation, overdue, person, statement, tooLarge } from './around.ts'

const wanted = { customerId: '57', statement: noStatement, chosen: [], every: false }
const routed = (route: 'statement' | 'function') => ({ ...organisation, billing: { route } })

export const bills = casesFor(billsMachine, {
  ambient: around,
  inputs: {
    'nothing is known': wanted,
    'every bill is wanted': { ...wanted, every: true },
    'by the statement only': { ...wanted, organisation: routed('statement') },
    'by the function': { ...wanted, organisation: routed('function') },
    'by the function, every bill': { ...wanted, organisation: routed('function'), every: true },
    'the statement is known': { ...wanted, statement: statement({ 7: [overdue] }) },
    'the bill is known': { ...wanted, statement: statement({ 7: [overdue], 8: [open] }), chosen: ['8'] },
    'the statement is of another month': {
      ...wanted,
      statement: statement({ 7: [overdue] }, { fetchedAt: '2026-10-31T09:00:00-03:00' }),
    },
  },
  events: person,
  effects: {
    fetchStatement: {
      'one bill comes': done(statement({ 7: [overdue, open] })),
      'two bills come': done(statement({ 7: [overdue], 8: [open] })),
      'no bill comes': done(statement({})),
      'the statement is too large': tooLarge,
      ...failures,
    },
    listBills: {
      'one bill is listed': done(['7']),
      'two bills are listed': done(['7', '8']),
      'no bill is listed': done([]),
      'the list is too large': tooLarge,
      ...failures,
    },
    fetchInstallments: {
      'installments come': done([
        { id: '7', installments: [overdue, open] },
        { id: '8', installments: [open] },
      ]),
      ...failures,
    },
    fetchOlder: {
      'older debt comes': done([{ id: '7', installments: [overdue] }]),
      'nothing older comes': done([]),
      ...failures,
    },
    askBill: asked({ 'chooses one': '7', 'chooses all': 'todos' }),
  },
  children: { askBill: questionPaths(around) },
  texts: financialTexts,
})
