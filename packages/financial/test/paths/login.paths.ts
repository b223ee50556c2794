import { asked, casesFor, done, questionPaths } from '@cristal/testkit'

import { loginMachine } from '../../src/login/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, failures, marina, person } from './around.ts'

const { document } = marina
const blockedUntil = '2026-11-21T09:15:00-03:00'

export const login = casesFor(loginMachine, {
  ambient: around,
  inputs: {
    somebody: { known: null },
    'somebody whose document is known': { known: { document } },
    'somebody who was found before': { known: { document, customer: marina } },
    'a company that was found before': { known: { document: '11222333000181', customer: marina } },
    'somebody who was wrong twice': {
      known: { document, customer: marina },
      contact: { introduced: true, wrongAnswers: 2 },
    },
  },
  events: person,
  effects: {
    askDocument: asked({ 'tells the document': document }),
    findCustomer: {
      'the customer is found': done({ customer: marina, blockedUntil: null }),
      'nobody has the document': done({ customer: null, blockedUntil: null }),
      'the document is blocked': done({ customer: null, blockedUntil }),
      ...failures,
    },
    askDigits: asked({
      'digits right': '4821',
      'digits wrong': '0000',
      'document corrected': '11144477735',
      'document repeated': document,
    }),
    takeAnswer: {
      'the answer counts': done({ blockedUntil: null }),
      'the document is blocked meanwhile': done({ blockedUntil }),
      ...failures,
    },
  },
  children: { askDocument: questionPaths(around), askDigits: questionPaths(around) },
  texts: financialTexts,
})
