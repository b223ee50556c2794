import { expect, it } from 'vitest'

import type { Installment } from '../ports/billing.ts'
import { daysInWords, dueDaysOf } from './due-days.ts'

it('takes the days of what is open, each once and in their order', () => {
  const installments = [
    installment('2026-09-30', 0),
    installment('2026-10-20', 5),
    installment('2026-11-05', 5),
    installment('2026-12-20', 5),
  ]
  expect(dueDaysOf({ id: '1', installments, olderDebt: 0 })).toEqual({ id: '1', days: [5, 20] })
  expect(dueDaysOf({ id: '1', installments: [], olderDebt: 3 }).days).toEqual([])
})

it.each([
  [[10], '10'],
  [[5, 20], '5 e 20'],
  [[5, 10, 31], '5, 10 e 31'],
])('says %o as %s', (days, words) => {
  expect(daysInWords(days)).toBe(words)
})

function installment(dueDate: string, balance: number): Installment {
  const rest = { condition: 'PM', originalValue: 5, slip: true, received: false, writtenOff: false }
  return { billId: '1', installmentId: dueDate, dueDate, balance, ...rest }
}
