import type { ScenarioInput } from '@cristal/sandbox'

/** One customer with one open bill. */
export const world = {
  now: '2026-11-21T09:00:00-03:00',
  sienge: {
    tenant: 'horizonte',
    customers: [
      {
        id: 57,
        personType: 'F',
        name: 'Marina Lopes Prado',
        cpf: '52998224725',
        email: 'marina@exemplo.com.br',
      },
    ],
    bills: [
      {
        billReceivableId: 11045,
        customerId: 57,
        installments: [
          { installmentId: 3, dueDate: '2026-12-10', originalValue: 1250, currentBalance: 1250 },
        ],
      },
    ],
  },
} as const satisfies ScenarioInput
