import { expect, it } from 'vitest'

import type { Bill, Installment } from '../ports/billing.ts'
import { statementOf } from './statement.ts'

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
  expect(statementOf(bills, ['8', '12'], now).bills).toHaveLength(2)
  expect(statementOf(bills, [], now).bills).toHaveLength(3)
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
