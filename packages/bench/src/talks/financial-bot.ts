import { bot } from '@cristal/bot'
import type { Bot, Limiter, Organisation } from '@cristal/dialogue'
import type { Installment } from '@cristal/financial'
import { memoryBilling, type BillingData } from '@cristal/financial/testing'
import { embeddedUnderstanding } from '@cristal/nlu'

/** When every talk takes place: what is overdue depends on it. */
export const talksBegin = '2026-11-21T09:00:00-03:00'

/** The whole Cristal bot over bills in memory, with the understanding that needs no network. */
export function financialBot(limiter: Limiter): Bot {
  return bot({
    organisations: [horizonte],
    understanding: embeddedUnderstanding(),
    limiter,
    ...memoryBilling(data),
  })
}

export const horizonte: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: ['8'],
  sector: { name: 'setor financeiro', contact: '(48) 3222-1000' },
  menu: [
    { id: 'consultar', title: 'Consultar parcelas' },
    { id: 'segunda_via', title: 'Segunda via' },
    { id: 'extrato', title: 'Extrato' },
    { id: 'atendimento', title: 'Falar com atendente' },
  ],
  contracted: [],
  slipMail: { subject: 'Segunda via do seu boleto', body: 'Segue a segunda via que você pediu.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

/** Sixty monthly installments of which nine are paid, one is overdue, and the rest comes. */
const data: BillingData = {
  customers: [
    {
      id: '57',
      name: 'Marina Lopes Prado',
      document: '52998224725',
      email: 'marina.prado@exemplo.com.br',
      phone: '48999994821',
    },
  ],
  bills: [
    { id: '11045', costCenter: '8', holders: ['57'], installments: Array.from({ length: 60 }, monthly) },
  ],
}

function monthly(_: unknown, index: number): Installment {
  const paid = index < 9
  const month = String((index % 12) + 1).padStart(2, '0')
  return {
    billId: '11045',
    installmentId: String(index + 1),
    number: `${index + 1}/60`,
    condition: 'PM',
    dueDate: `${2026 + Math.floor(index / 12)}-${month}-25`,
    balance: paid ? 0 : 1250,
    originalValue: 1250,
    slip: !paid,
    received: paid,
    writtenOff: false,
  }
}
