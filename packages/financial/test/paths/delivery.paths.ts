import { casesFor, done } from '@cristal/testkit'

import { deliveryMachine } from '../../src/delivery/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, failures, open, organisation, overdue } from './around.ts'
import { mailed, mailingPaths } from './mailed.ts'

const line = '00190.00009 01234.567897 01234.567897 9 16460000012345'
const registered = { organisation, email: 'marina@exemplo.com.br' }
const link = 'https://exemplo/boleto'

export const delivery = casesFor(deliveryMachine, {
  ambient: around,
  inputs: {
    'one to deliver': { ...registered, installments: [overdue] },
    'nothing to deliver': { ...registered, installments: [] },
    'two to deliver': { ...registered, installments: [overdue, { ...open, slip: false }] },
    'one to deliver without an address': { ...registered, email: null, installments: [overdue] },
    'two to deliver without an address, the first without a slip': {
      ...registered,
      email: null,
      installments: [{ ...open, slip: false }, overdue],
    },
    'one without a slip or an address': {
      ...registered,
      email: null,
      installments: [{ ...open, slip: false }],
    },
  },
  effects: {
    mailing: mailed,
    fetchSlip: {
      'link and line come': done({ slip: { link, line } }),
      'the line is wrong': done({ slip: { link, line: '1' } }),
      'only the link comes': done({ slip: { link } }),
      'there is no slip': done({ slip: null }),
      ...failures,
    },
  },
  children: { mailing: mailingPaths },
  texts: financialTexts,
})
