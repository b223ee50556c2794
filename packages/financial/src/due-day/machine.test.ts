import { expect, it } from 'vitest'

import { talkOf } from '../../test/talk.ts'
import type { HeldBill } from '../testing/billing-data.ts'
import { contractData, open } from '../testing/contract-data.ts'
import { memoryBilling } from '../testing/memory-billing.ts'

it.each([
  [
    'one day for all',
    [['2026-11-10', '2026-12-10'], ['2027-01-10']],
    ['financial.dueDay.one'],
    { day: '10' },
  ],
  [
    'several of one bill',
    [['2026-10-15', '2026-11-05', '2026-12-15']],
    ['financial.dueDay.several'],
    { days: '5 e 15' },
  ],
  [
    'bill by bill',
    [['2026-11-10'], ['2026-11-05', '2026-12-20']],
    ['financial.dueDay.byBill', 'financial.dueDay.billOne', 'financial.dueDay.billSeveral'],
    undefined,
  ],
  [
    'nothing that is open in the window',
    [['2020-01-10'], ['2030-01-10']],
    ['financial.dueDay.nothingOpen'],
    { from: 'setembro de 2026', to: 'janeiro de 2027' },
  ],
])('tells %s', async (_, dates, keys, values) => {
  const talk = await talkOf({ intent: 'vencimento', billing: billingOf(dates) })
  expect(talk.keys).toEqual(keys)
  expect(talk.said[0]?.values).toEqual(values)
  expect(talk.output).toEqual({ outcome: 'served', more: true })
})

it('names each bill with its days, and leaves out one without an open installment', async () => {
  const talk = await talkOf({
    intent: 'vencimento',
    billing: billingOf([['2026-11-10'], ['2026-11-05', '2026-12-20'], ['2020-01-31']]),
  })
  expect(talk.said.slice(1).map(({ values }) => values)).toEqual([
    { bill: '1', days: '10' },
    { bill: '2', days: '5 e 20' },
  ])
})

it('never tells a month or an amount, even where the organisation discloses them', async () => {
  const talk = await talkOf({ intent: 'vencimento', organisation: { disclosure: 'full' } })
  expect(JSON.stringify(talk.said)).not.toMatch(/20\d\d|1250|1287|R\$/)
})

it('asks for the window of every bill in parts, and for nothing that is older', async () => {
  const billing = billingOf([['2026-11-10'], ['2026-11-20']])
  const asked: string[] = []
  const talk = await talkOf({
    intent: 'vencimento',
    organisation: { billing: { route: 'function' } },
    billing,
    ports: {
      installments: {
        within(request, call) {
          asked.push(`${request.billId} ${request.from}`)
          return billing.installments.within(request, call)
        },
      },
    },
  })
  expect(talk.keys).toHaveLength(3)
  expect(asked).toEqual(['1 2026-09-01', '2 2026-09-01'])
})

it('says what failed, and what cannot be reached', async () => {
  const billing = memoryBilling(contractData)
  billing.fail('garbled', 1)
  const failed = await talkOf({ intent: 'vencimento', billing })
  expect(failed.keys).toEqual(['financial.unexpected', 'financial.askRetry'])
  const elsewhere = await talkOf({ intent: 'vencimento', organisation: { costCenters: ['7'] } })
  expect(elsewhere.keys).toEqual(['financial.installments.noAccess', 'financial.offerPerson'])
})

/** Marina's bills, each with open installments on these days. */
function billingOf(bills: readonly (readonly string[])[]) {
  return memoryBilling({
    ...contractData,
    bills: bills.map((dates, index): HeldBill => {
      const id = `${index + 1}`
      const installments = dates.map((dueDate, row) => ({
        ...open,
        billId: id,
        installmentId: `${row}`,
        dueDate,
      }))
      return { id, costCenter: '8', holders: ['57'], installments }
    }),
  })
}
