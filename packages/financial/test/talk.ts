import {
  bind,
  certain,
  understandingActors,
  type Contact,
  type Organisation,
  type TopicInput,
  type TopicOutput,
  type Understanding,
} from '@cristal/dialogue'
import { bareTalk, type BareTalk } from '@cristal/dialogue/testing'

import { financialMachine } from '../src/financial/machine.ts'
import { contractData } from '../src/testing/contract-data.ts'
import { memoryBilling, type MemoryBilling } from '../src/testing/memory-billing.ts'
import { billingActors, type Billing } from '../src/work.ts'

/** What a talk differs in from the usual one: Marina, logged in, on 21 November 2026. */
export interface TalkOptions {
  readonly intent: string
  readonly request?: Partial<TopicInput['request']>
  readonly contact?: Contact
  readonly organisation?: Partial<Organisation>
  readonly billing?: MemoryBilling
  /** In place of the billing's own. */
  readonly ports?: Partial<Billing>
  /** Leaves the installments unbound: what is too large cannot be read in parts. */
  readonly wholeOnly?: boolean
  readonly resume?: TopicInput['resume']
  readonly story?: TopicInput['story']
}

export const now = '2026-11-21T09:00:00-03:00'

/** Who has logged in: Marina, unless the contact is another. */
export const loggedIn: Contact = { customerId: '57', lastLogin: now, email: 'marina.prado@exemplo.com.br' }

/** A talk with the financial topic over billing in memory. Whoever writes an intent's name means it. */
export async function talkOf(options: TalkOptions): Promise<BareTalk<TopicOutput>> {
  const { billing = memoryBilling(contractData), intent, wholeOnly = false } = options
  const { installments, ...rest } = { ...billing, limiter }
  const machine = bind(financialMachine, {
    ...billingActors({ ...rest, ...(wholeOnly ? {} : { installments }), ...options.ports }),
    ...understandingActors(understanding),
  })
  return bareTalk(machine, {
    input: {
      now,
      contact: options.contact ?? loggedIn,
      channel: 'whatsapp',
      conversation: 'marina',
      organisation: { ...organisation, ...options.organisation },
      request: { intent, periods: [], months: [], ...options.request },
      resume: options.resume ?? null,
      story: options.story ?? [],
    },
  })
}

const understanding: Understanding = {
  understand: async ({ text }) => certain(text === 'chega' ? 'encerrar' : text),
}

const limiter = { blockedUntil: async () => undefined, fail: async () => undefined }

const organisation: Organisation = {
  id: 'outra',
  name: 'Outra Construtora',
  costCenters: ['8'],
  sector: { name: 'financeiro', contact: '(48) 3333-0000' },
  menu: [{ id: 'extrato', title: 'Extrato' }],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}
