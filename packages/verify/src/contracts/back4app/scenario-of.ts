import type { BillingData, HeldBill } from '@cristal/financial/testing'
import { parseScenario, type Scenario } from '@cristal/sandbox'

/** A world whose SIENGE holds the data. */
export function scenarioOf({ customers, bills }: BillingData): Scenario {
  return parseScenario({
    now: '2026-11-21T09:00:00-03:00',
    sienge: {
      shape: { installmentsOrder: 'shuffled' },
      customers: customers.map(({ id, document, phone, ...customer }) => ({
        ...customer,
        id: Number(id),
        [document.length === 11 ? 'cpf' : 'cnpj']: document,
        phones: phone === undefined ? [] : [{ number: phone, main: true }],
      })),
      bills: bills.map(billOf),
    },
  })
}

function billOf({ id, costCenter, holders, installments }: HeldBill) {
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
