import { asked, casesFor, done, pathsOf, questionPaths } from '@cristal/testkit'

import { answerMachine } from '../../src/answer/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, open, overdue, person } from './around.ts'
import { delivery } from './delivery.paths.ts'
import { telling } from './telling.paths.ts'

const base = {
  email: 'marina@exemplo.com.br',
  installments: [overdue, open],
  olderDebt: 0,
  olderUnknown: false,
}
const all = { ...base, request: { intent: 'consultar', periods: ['recent'], months: [] } } as const
const upcoming = { ...base, request: { intent: 'consultar', periods: ['upcoming'], months: [] } } as const

export const answer = casesFor(answerMachine, {
  ambient: around,
  inputs: {
    'all are asked for': all,
    'those to come and a month outside are asked for': {
      ...upcoming,
      request: { ...upcoming.request, months: ['2025-01'] },
    },
    'those to come are asked for': upcoming,
    'those to come have no slip': { ...upcoming, installments: [{ ...open, slip: false }] },
    'nothing is there': { ...all, installments: [] },
    'a month outside is asked for': {
      ...base,
      request: { intent: 'consultar', periods: [], months: ['2025-01'] },
    },
    'a month outside is asked for, too': { ...all, request: { ...all.request, months: ['2025-01'] } },
    'there is older debt': { ...all, olderDebt: 2 },
    'nobody could see older debt': { ...all, olderUnknown: true },
  },
  events: person,
  effects: {
    telling: { 'all is told': done() },
    delivery: { 'all is delivered': done() },
    askWhetherToDeliver: asked({ 'wants them': 'sim', 'does not want them': 'nao' }),
  },
  children: {
    telling: () => pathsOf(telling.machine, telling.cases),
    delivery: () => pathsOf(delivery.machine, delivery.cases),
    askWhetherToDeliver: questionPaths(around),
  },
  texts: financialTexts,
})
