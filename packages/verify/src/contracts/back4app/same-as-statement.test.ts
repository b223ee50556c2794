import { back4app } from '@cristal/back4app'
import { portCall } from '@cristal/dialogue/testing'
import { parseScenario, sandbox, type ScenarioInput } from '@cristal/sandbox'
import { sienge } from '@cristal/sienge'
import { describe, expect, it } from 'vitest'

// The function reads SIENGE's installments in the JavaScript that Back4app runs, the statement in TypeScript. Here they
// are held to the same opinion of everything that SIENGE can say, so that no person hears two stories of one bill.
const receiptTypes = [
  'Recebimento',
  'Abatimento de Adiantamento',
  'Reparcelamento',
  'Substituição',
  'Cancelamento',
  'Adiantamento',
  'Distrato',
  'Outros',
  'Bonificação',
  'Repactuação',
  'Outros com Resíduo',
  'recebimento ',
  'Algo novo',
]
const receiptLists = [[], ...receiptTypes.map((type) => [type]), ['Reparcelamento', 'Recebimento']]
const balances = [0, 0.001, 400.35]

const installments = receiptLists.flatMap((receipts, list) =>
  balances.map((currentBalance, index) => ({
    installmentId: list * balances.length + index + 1,
    dueDate: `2026-${String((list % 12) + 1).padStart(2, '0')}-10`,
    conditionType: ['PM', 'PI', 'CH', 'AT'][list % 4],
    originalValue: 1250.005 + list,
    currentBalance,
    generatedBillet: list % 2 === 0,
    receipts: receipts.map((receiptType) => ({ receiptType })),
  })),
)

const shapes: readonly ScenarioInput['sienge']['shape'][] = [
  {},
  { billsReceivable: 'object', installmentsOrder: 'shuffled' },
  { costCenterId: false, installmentsOrder: 'installmentId' },
]

describe.each(shapes)('SIENGE as %j', (shape) => {
  it('tells of each installment by the function what the statement tells', async () => {
    await using world = await sandbox(
      parseScenario({
        now: '2026-11-21T09:00:00-03:00',
        sienge: {
          shape,
          customers: [{ id: 57, name: 'Marina Lopes Prado', cpf: '52998224725' }],
          bills: [{ billReceivableId: 11045, customerId: 57, costCenterId: 8, installments }],
        },
      }),
    )
    const { statements } = sienge({ connection: { url: world.url, ...world.credentials } })
    const [bill] = await statements.billsOf('57', portCall())
    const year = { customerId: '57', billId: '11045', from: '2026-01-01', to: '2026-12-31' }
    const found = await back4app({ connection: world.back4app }).within(year, portCall())
    expect(found).toHaveLength(installments.length)
    expect(found).toEqual(bill?.installments)
  })
})
