import { parseScenario, sandbox, type FaultInput, type Sandbox } from '@cristal/sandbox'

/** A world with one bill of one installment, for looking closely at single answers. */
export interface WireWorld extends Pick<Sandbox, 'back4app' | 'url' | 'journal' | 'close'> {
  readonly failSienge: (fault: FaultInput) => void
}

export async function wireWorld(): Promise<WireWorld> {
  const world = await sandbox(parseScenario(scenario))
  return {
    back4app: world.back4app,
    url: world.url,
    journal: world.journal,
    failSienge: (fault) => world.faults.add({ ...fault, upstream: 'sienge', route: '*' }),
    close: () => world.close(),
  }
}

const scenario = {
  now: '2026-11-21T09:00:00-03:00',
  sienge: {
    tenant: 'horizonte',
    customers: [{ id: 57, name: 'Marina Lopes Prado', cpf: '52998224725' }],
    bills: [
      {
        billReceivableId: 11045,
        customerId: 57,
        installments: [
          {
            installmentId: 2,
            installmentNumber: '2/60',
            conditionType: 'PM',
            dueDate: '2026-10-10',
            originalValue: 1250,
            currentBalance: 400.35,
            generatedBillet: true,
            receipts: [{ receiptType: 'Recebimento' }],
          },
        ],
      },
    ],
  },
}
