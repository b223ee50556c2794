import type { ScenarioInput } from '@cristal/sandbox'

/** One customer, with one bill. */
export const plain = {
  now: '2026-11-21T09:00:00-03:00',
  organisation: {
    name: 'Construtora Horizonte',
    costCenterId: 8,
    mailbox: 'atendimento@horizonte.exemplo',
    sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  },
  sienge: {
    tenant: 'horizonte',
    customers: [
      {
        id: 57,
        personType: 'F',
        name: 'Marina Lopes Prado',
        cpf: '52998224725',
        email: 'marina@exemplo.com.br',
        phones: [{ type: 'CE', number: '(48) 99999-4821', main: true }],
      },
    ],
    bills: [
      {
        billReceivableId: 11045,
        customerId: 57,
        costCenterId: 8,
        installmentCount: 60,
        installments: [
          { installmentId: 3, dueDate: '2026-10-10', originalValue: 1250, currentBalance: 1287.5 },
          { installmentId: 4, dueDate: '2026-11-10', originalValue: 1250, currentBalance: 0 },
          { installmentId: 5, dueDate: '2026-12-10', originalValue: 1250, currentBalance: 1250 },
        ],
      },
    ],
  },
} as const satisfies ScenarioInput

/** Nothing can be mailed to her. */
export const withoutEmail = {
  ...plain,
  sienge: {
    ...plain.sienge,
    customers: plain.sienge.customers.map((customer) => ({ ...customer, email: null })),
  },
} as const satisfies ScenarioInput

/** Statements are read in parts. */
export const inParts = { ...plain, billing: { route: 'back4app' } } as const satisfies ScenarioInput

/** Another system understands what people write. */
export const understoodElsewhere = {
  ...plain,
  understanding: { provider: 'bothub' },
} as const satisfies ScenarioInput

/** Humans at a Rocket.Chat of the organisation's own, and a person whom they know how to reach. */
export const withHumans = {
  ...plain,
  desk: { dialect: 'livechat' },
  contact: { name: 'Marina Lopes Prado', email: 'marina@exemplo.com.br', phone: '48999994821' },
} as const satisfies ScenarioInput

/** The same, when all of them have gone home. */
export const withoutHumans = {
  ...withHumans,
  desk: { ...withHumans.desk, online: false },
} as const satisfies ScenarioInput
