import type { Ambient, Organisation } from '@cristal/dialogue'
import { failed, tapped, wrote, type Outcome } from '@cristal/testkit'

import type { Customer, Installment } from '../../src/ports/billing.ts'
import type { Statement } from '../../src/rules/statement.ts'

export const organisation: Organisation = {
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

export const now = '2026-11-21T09:00:00-03:00'

/** What surrounds a talk on WhatsApp, on a Saturday morning. */
export const around = {
  now,
  contact: { introduced: true },
  organisation,
  channel: 'whatsapp',
  conversation: 'pessoa',
} as const satisfies Ambient

export const marina: Customer = {
  id: '57',
  name: 'Marina Lopes Prado',
  document: '52998224725',
  email: 'marina@exemplo.com.br',
  phone: '48999994821',
}

/** What a person does while a question is open goes to the question. */
export const person = {
  'message.received': { 'a word comes': wrote('oi') },
  'option.chosen': { 'a tap comes': tapped('nao') },
} as const

/** How SIENGE fails, in each of the kinds. */
export const failures: Readonly<Record<string, Outcome>> = {
  'SIENGE is down': failed('transient'),
  'SIENGE refuses': failed('permanent'),
  'SIENGE is not understood': failed('contract'),
}

/** The statement is more than is read at once. */
export const tooLarge = failed({
  name: 'BillingError',
  kind: 'permanent',
  reason: 'tooLarge',
  message: 'It is large.',
})

export const overdue = installment('1', '2026-11-10')
export const open = installment('2', '2026-12-10')
export const states = {
  paid: { ...installment('3', '2026-10-10'), balance: 0 },
  writtenOff: { ...installment('4', '2026-10-11'), balance: 0, writtenOff: true },
  overdue,
  overdueInPart: { ...overdue, received: true },
  openInPart: { ...open, received: true },
  open,
}

/** A statement of some bills, with what falls due of each. */
export function statement(
  bills: Readonly<Record<string, readonly Installment[]>>,
  {
    olderDebt = 0,
    fetchedAt = now,
  }: { readonly olderDebt?: number | null; readonly fetchedAt?: string } = {},
): Statement {
  return {
    fetchedAt,
    ids: Object.keys(bills),
    bills: Object.entries(bills).map(([id, installments]) => ({ id, installments, olderDebt })),
  }
}

function installment(installmentId: string, dueDate: string): Installment {
  return {
    billId: '7',
    installmentId,
    number: `${installmentId}/60`,
    condition: 'PM',
    dueDate,
    balance: 100,
    originalValue: 100,
    slip: true,
    received: false,
    writtenOff: false,
  }
}
