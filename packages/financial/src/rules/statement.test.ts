import { expect, it } from 'vitest'

import type { Bill, Installment } from '../ports/billing.ts'
import { joined, statementOf, unreadBills, withBills } from './statement.ts'

const now = '2026-11-30T23:30:00-03:00'

it('keeps the window of five months and counts the older debt', () => {
  const [bill] = statementOf(
    [billOf(['2026-07-10', '2026-08-31', '2026-09-01', '2027-01-31', '2027-02-01'])],
    ['8'],
    now,
  ).bills
  expect(bill?.installments.map(({ dueDate }) => dueDate)).toEqual(['2026-09-01', '2027-01-31'])
  expect(bill?.olderDebt).toBe(2)
})

it('does not count older installments that are paid', () => {
  const bill = billOf(['2026-07-10', '2026-08-10'], { balance: 0 })
  expect(statementOf([bill], ['8'], now).bills[0]?.olderDebt).toBe(0)
})

it('takes the bills of the organisation only', () => {
  const bills = [{ ...billOf([]), costCenter: '12' }, billOf([]), unknownCenter()]
  expect(statementOf(bills, ['8'], now).bills).toHaveLength(1)
  expect(statementOf(bills, ['8'], now).ids).toEqual(['1'])
  expect(statementOf(bills, ['8', '12'], now).bills).toHaveLength(2)
  expect(statementOf(bills, [], now).bills).toHaveLength(3)
})

it('learns of bills one by one, and anew', () => {
  const { installments } = billOf(['2026-11-10'])
  const first = withBills(unreadBills(['1', '2'], now), [{ id: '1', installments, olderDebt: null }])
  expect(first).toMatchObject({ fetchedAt: now, ids: ['1', '2'], bills: [{ id: '1' }] })
  const later = withBills(first, [
    { id: '1', installments, olderDebt: 3 },
    { id: '2', installments: [], olderDebt: 0 },
  ])
  expect(later.bills.map(({ id, olderDebt }) => [id, olderDebt])).toEqual([
    ['1', 3],
    ['2', 0],
  ])
})

it('keeps what it knew of other bills', () => {
  const { installments } = billOf(['2026-11-10'])
  const first = withBills(unreadBills(['1', '2'], now), [{ id: '1', installments, olderDebt: 0 }])
  const both = withBills(first, [{ id: '2', installments: [], olderDebt: 0 }])
  expect(both.bills.map(({ id }) => id)).toEqual(['1', '2'])
})

it('joins bills by due date, naming each where there are several, and their older debt', () => {
  const one = { id: '1', installments: billOf(['2026-10-10', '2026-12-10']).installments, olderDebt: 2 }
  const other = { id: '2', installments: billOf(['2026-11-10']).installments, olderDebt: null }
  const statement = withBills(unreadBills(['1', '2', '3'], now), [one, other])
  const all = joined(statement, ['1', '2'])
  expect(all.installments.map(({ dueDate, number }) => [dueDate, number])).toEqual([
    ['2026-10-10', '0 do título 1'],
    ['2026-11-10', '0 do título 2'],
    ['2026-12-10', '1 do título 1'],
  ])
  expect([all.olderDebt, all.olderUnknown]).toEqual([2, true])
  const single = joined(statement, ['1'])
  expect(single).toEqual({ installments: one.installments, olderDebt: 2, olderUnknown: false })
})

function unknownCenter(): Bill {
  const { costCenter: _, ...rest } = billOf([])
  return rest
}

function billOf(dates: string[], part: Partial<Installment> = {}): Bill {
  return {
    id: '1',
    costCenter: '8',
    installments: dates.map((dueDate, index) => ({
      billId: '1',
      installmentId: String(index),
      condition: 'PM',
      dueDate,
      balance: 10,
      originalValue: 10,
      slip: true,
      received: false,
      writtenOff: false,
      ...part,
    })),
  }
}
