import type { ScenarioInput } from '@cristal/sandbox'

import type { Person } from './person.ts'

/** When the talks take place. */
export const start = '2026-11-21T09:00:00-03:00'

/** What SIENGE knows: each person has one bill, with two installments overdue and some to come. */
export function worldOf(people: readonly Person[]): ScenarioInput {
  return {
    now: start,
    organisation: { name: 'Construtora Horizonte', costCenterId: 8 },
    sienge: {
      tenant: 'horizonte',
      rate: { perMinute: 1_000_000 },
      customers: people.map(({ customerId, name, document, email, digits }) => ({
        id: customerId,
        personType: 'F',
        name,
        cpf: document,
        email,
        phones: [{ number: `(48) 99999-${digits}`, main: true }],
      })),
      bills: people.map(({ customerId }) => ({
        billReceivableId: 10_000 + customerId,
        customerId,
        costCenterId: 8,
        installmentCount: 60,
        installments: [
          { installmentId: 2, dueDate: '2026-09-10', originalValue: 1250, currentBalance: 1300 },
          { installmentId: 3, dueDate: '2026-10-10', originalValue: 1250, currentBalance: 1287.5 },
          { installmentId: 4, dueDate: '2026-11-10', originalValue: 1250, currentBalance: 0 },
          { installmentId: 5, dueDate: '2026-12-10', originalValue: 1250, currentBalance: 1250 },
          { installmentId: 6, dueDate: '2027-01-10', originalValue: 1250, currentBalance: 1250 },
        ],
      })),
    },
  }
}
