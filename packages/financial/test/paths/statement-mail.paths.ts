import { casesFor } from '@cristal/testkit'

import { statementMailMachine } from '../../src/statement-mail/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, organisation } from './around.ts'
import { mailed, mailingPaths } from './mailed.ts'

const own = { ...organisation, statementMail: { subject: 'Extrato', body: 'Segue.' } }

export const statementMail = casesFor(statementMailMachine, {
  ambient: around,
  inputs: {
    'an address is registered': { customerId: '57', email: 'marina@exemplo.com.br' },
    'no address is registered': { customerId: '57', email: null },
    'the organisation writes the mail': {
      customerId: '57',
      email: 'marina@exemplo.com.br',
      organisation: own,
    },
  },
  effects: { mailing: mailed },
  children: { mailing: mailingPaths },
  texts: financialTexts,
})
