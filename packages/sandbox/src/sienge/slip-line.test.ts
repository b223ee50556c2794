import { isValidBoleto } from '@brazilian-utils/brazilian-utils'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { barCode, slipLine } from './slip-line.ts'

const day = 86_400_000
const facts = fc.record({
  billReceivableId: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  installmentId: fc.integer({ min: 1, max: 999 }),
  dueDate: fc
    .integer({ min: Date.parse('2001-01-01') / day, max: Date.parse('2049-01-01') / day })
    .map((days) => new Date(days * day).toISOString().slice(0, 10)),
  value: fc.integer({ min: 1, max: 9_999_999_99 }).map((cents) => cents / 100),
})

it('makes lines that a bank would take, and that tell due date and value', () => {
  fc.assert(
    fc.property(facts, (slip) => {
      const line = slipLine(slip)
      expect(line).toMatch(/^\d{47}$/)
      expect(isValidBoleto(line)).toBe(true)
      expect(Number(line.slice(37))).toBe(Math.round(slip.value * 100))
    }),
    { seed: 20_261_121 },
  )
})

it('counts days since 1997 until four digits are used up, then from 1000 anew', () => {
  const factor = (dueDate: string) =>
    slipLine({ billReceivableId: 1, installmentId: 1, dueDate, value: 1 }).slice(33, 37)
  expect(factor('2000-07-03')).toBe('1000')
  expect(factor('2022-04-10')).toBe('8951')
  expect(factor('2025-02-21')).toBe('9999')
  expect(factor('2025-02-22')).toBe('1000')
  expect(factor('2026-11-21')).toBe('1637')
})

it('has a bar code with the same numbers, and another line for another installment', () => {
  const slip = { billReceivableId: 11045, installmentId: 3, dueDate: '2026-10-10', value: 1287.5 }
  const code = barCode(slip)
  expect(code).toMatch(/^0019\d15950000128750\d{25}$/)
  expect(slipLine(slip)).toContain(code.slice(4, 19))
  expect(slipLine({ ...slip, installmentId: 4 })).not.toBe(slipLine(slip))
})
