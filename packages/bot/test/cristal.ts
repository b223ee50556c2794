import type { Ambient, Bot, Contact, Organisation } from '@cristal/dialogue'
import { memoryBilling, type MemoryBilling } from '@cristal/financial/testing'
import { memoryDesk } from '@cristal/handoff/testing'
import { embeddedUnderstanding } from '@cristal/nlu'

import { bot, type BotOptions } from '../src/bot.ts'

export const now = '2026-11-21T09:00:00-03:00'

export const marina = {
  id: '57',
  name: 'Marina Lopes Prado',
  document: '52998224725',
  email: 'marina@exemplo.com.br',
  phone: '48999994821',
}

const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [{ id: 'consultar', title: 'Consultar parcelas' }],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

const installment = {
  billId: '1',
  condition: 'PM',
  balance: 100,
  originalValue: 100,
  slip: true,
  received: false,
  writtenOff: false,
}

/** Marina with one overdue installment, and one that is still to come. */
export const data = {
  customers: [marina],
  bills: [
    {
      id: '1',
      holders: ['57'],
      installments: [
        { ...installment, installmentId: '2', number: '2/60', dueDate: '2026-11-10' },
        { ...installment, installmentId: '3', number: '3/60', dueDate: '2026-12-10' },
      ],
    },
  ],
}

/** The whole bot on billing in memory, of one organisation that has no mailbox. */
export function cristal(billing: MemoryBilling = memoryBilling(data), own: Partial<BotOptions> = {}): Bot {
  const { customers, statements, slips, installments } = billing
  const desk = memoryDesk()
  const limiter = { blockedUntil: async () => undefined, fail: async () => undefined }
  const understanding = embeddedUnderstanding()
  const ports = { understanding, limiter, desk, customers, statements, slips, installments }
  return bot({ organisations: [organisation], ...ports, ...own })
}

/** What surrounds a conversation on WhatsApp, on a Saturday morning. */
export function ambient(contact: Contact): Ambient {
  return { now, contact, organisation, channel: 'whatsapp', conversation: 'pessoa' }
}
