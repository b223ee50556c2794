import { casesFor, done, failed } from '@cristal/testkit'

import { mailingMachine } from '../../src/mailing/machine.ts'
import { around, failures } from './around.ts'

export const mailing = casesFor(mailingMachine, {
  ambient: around,
  input: { organisation: 'horizonte', mail: { customerId: '57', to: 'marina@exemplo.com.br' } },
  effects: {
    orderMail: { 'the mail is ordered': done(null), ...failures, 'nobody knows': failed('unknown') },
  },
})
