import type { BillingData, BillingFault, HeldBill, OrderedMail } from '@cristal/financial/testing'
import { billingContract } from '@cristal/financial/testing'
import type { FaultInput, Mail, ScenarioInput } from '@cristal/sandbox'
import { parseScenario, sandbox } from '@cristal/sandbox'
import { describe, expect, it } from 'vitest'

import { sienge } from './index.ts'

const shapes: Readonly<Record<string, ScenarioInput['sienge']['shape']>> = {
  'SIENGE as it answers': {},
  'SIENGE as it is documented': {
    billsReceivable: 'object',
    costCenterId: false,
    digitableNumber: 44,
    installmentsOrder: 'shuffled',
    fileName: false,
  },
  'SIENGE without a filter': { documentFilter: false, installmentsOrder: 'installmentId' },
}

for (const [name, shape] of Object.entries(shapes)) {
  billingContract({ describe, it, expect }, name, async (data) => {
    const scenario = { now: '2026-11-21T09:00:00-03:00', sienge: { shape, ...onTheWire(data) } }
    const world = await sandbox(parseScenario(scenario))
    let closed = false
    const close = async () => {
      if (!closed) await world.close()
      closed = true
    }
    return {
      ...sienge({ connection: { url: world.url, ...world.credentials } }),
      mails: () => world.mails.map(ordered),
      fail: async (fault) => {
        if (fault === 'unreachable') return close()
        return world.faults.add({ upstream: 'sienge', route: '*', times: 99, ...faults[fault] })
      },
      close,
    }
  })
}

function ordered({ kind, to, subject, body, ...about }: Mail): OrderedMail {
  const { customerId, billReceivableId, installmentId } = about
  const words = { to, subject, body }
  return kind === 'statement'
    ? { customerId: `${customerId}`, ...words }
    : { billId: `${billReceivableId}`, installmentId: `${installmentId}`, ...words }
}

const faults: Readonly<Record<Exclude<BillingFault, 'unreachable'>, FaultInput>> = {
  overloaded: { status: 429 },
  unauthorized: { status: 401 },
  garbled: { status: 200, body: '<html>', after: true },
  answerLost: { reset: true, after: true },
}

function onTheWire({ customers, bills }: BillingData) {
  return {
    customers: customers.map(({ id, document, phone, ...customer }) => ({
      ...customer,
      id: Number(id),
      [document.length === 11 ? 'cpf' : 'cnpj']: document,
      phones: phone === undefined ? [] : [{ number: phone, main: true }],
    })),
    bills: bills.map((bill) => billOnTheWire(bill)),
  }
}

function billOnTheWire({ id, costCenter, holders, installments }: HeldBill) {
  const [customerId, ...others] = holders.map(Number)
  return {
    billReceivableId: Number(id),
    customerId,
    holders: others,
    costCenterId: Number(costCenter),
    installments: installments.map((installment) => ({
      installmentId: Number(installment.installmentId),
      installmentNumber: installment.number,
      dueDate: installment.dueDate,
      conditionType: installment.condition,
      originalValue: installment.originalValue,
      currentBalance: installment.balance,
      generatedBillet: installment.slip,
      receipts: [
        ...(installment.received ? [{ receiptType: 'Recebimento' }] : []),
        ...(installment.writtenOff ? [{ receiptType: 'Reparcelamento' }] : []),
      ],
    })),
  }
}
