import { memoryBilling } from '@cristal/financial/testing'

const installment = { billId: '1', condition: 'PM', balance: 850, originalValue: 850, slip: true }
const open = { received: false, writtenOff: false }

/** Billing in memory, with one customer who is behind. In production: `sienge({ connection })`. */
export const billing = memoryBilling({
  customers: [
    {
      id: '57',
      name: 'Marina Lopes Prado',
      document: '52998224725',
      email: 'marina@exemplo.com.br',
      phone: '48999994821',
    },
  ],
  bills: [
    {
      id: '1',
      holders: ['57'],
      installments: [{ ...installment, ...open, installmentId: '3', number: '3/60', dueDate: lastMonth() }],
    },
  ],
})

/** The tenth of last month, so that the example is behind on any day. */
function lastMonth(): string {
  const day = new Date()
  day.setUTCDate(0)
  return `${day.toISOString().slice(0, 7)}-10`
}
