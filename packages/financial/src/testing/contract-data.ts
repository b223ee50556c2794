import type { Customer, Installment } from '../ports/billing.ts'
import type { BillingData, HeldBill } from './billing-data.ts'

/** A person with all that can be registered. */
export const marina: Customer = {
  id: '57',
  name: 'Marina Lopes Prado',
  document: '52998224725',
  email: 'marina.prado@exemplo.com.br',
  phone: '48999994821',
}

/** A company without an e-mail address. */
export const ipe: Customer = {
  id: '61',
  name: 'Ipê Materiais Ltda',
  document: '11222333000181',
  phone: '4833221177',
}

/** A company whose CNPJ has letters. */
export const jatoba: Customer = {
  id: '62',
  name: 'Jatobá Participações S.A.',
  document: '12ABC34501DE35',
  email: 'fiscal@jatoba.exemplo',
  phone: '5533221178',
}

/** A person without a phone, and without a bill. */
export const caio: Customer = {
  id: '63',
  name: 'Caio Nunes',
  document: '11144477735',
  email: 'caio@exemplo.com.br',
}

const monthly = {
  billId: '11045',
  condition: 'PM',
  originalValue: 1250,
  slip: true,
  received: false,
  writtenOff: false,
} as const

export const paid: Installment = {
  ...monthly,
  installmentId: '1',
  number: '1/60',
  dueDate: '2026-09-10',
  balance: 0,
  received: true,
}

export const partial: Installment = {
  ...monthly,
  installmentId: '2',
  number: '2/60',
  dueDate: '2026-10-10',
  balance: 400.35,
  received: true,
}

export const open: Installment = {
  ...monthly,
  installmentId: '3',
  number: '3/60',
  dueDate: '2026-11-10',
  balance: 1287.5,
}

/** Open without a slip, in the month of another one. */
export const intermediate: Installment = {
  ...monthly,
  installmentId: '10',
  number: '10/60',
  condition: 'PI',
  dueDate: '2026-11-10',
  balance: 9000,
  originalValue: 9000,
  slip: false,
}

export const writtenOff: Installment = {
  ...monthly,
  billId: '11046',
  installmentId: '1',
  number: '1/1',
  condition: 'AT',
  dueDate: '2026-05-05',
  balance: 0,
  originalValue: 500,
  slip: false,
  writtenOff: true,
}

/** Marina's, and Jatobá's too; its installments come in no order. */
const shared: HeldBill = {
  id: '11045',
  costCenter: '8',
  holders: ['57', '62'],
  installments: [intermediate, open, paid, partial],
}

const settled: HeldBill = { id: '11046', costCenter: '9', holders: ['57'], installments: [writtenOff] }

/** What a system under test must hold while the suites ask it. */
export const contractData: BillingData = {
  customers: [marina, ipe, jatoba, caio],
  bills: [shared, settled],
}
