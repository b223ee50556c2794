import { expect, it } from 'vitest'

import { paymentLine } from './payment-line.ts'

const line = '00190000090123456789701234567897916460000012345'

it.each([
  [line, line],
  ['00190.00009 01234.567897 01234.567897 9 16460000012345', line],
  ['816700000010234500001230456789012345567890123456', '816700000010234500001230456789012345567890123456'],
])('takes %s', (given, digits) => {
  expect(paymentLine(given)).toBe(digits)
})

it('makes the line of a barcode', () => {
  const barcode =
    line.slice(0, 4) + line.slice(32) + line.slice(4, 9) + line.slice(10, 20) + line.slice(21, 31)
  expect(barcode).toHaveLength(44)
  expect(paymentLine(barcode)).toBe(line)
})

it('makes the line of a barcode that ends like those of utilities begin', () => {
  expect(paymentLine('00191164600000123450000001234567890123456788')).toBe(
    '00190000090123456789701234567889116460000012345',
  )
})

it.each([undefined, '', '123', line.replace('9164', '8164'), `${line}0`])('refuses %s', (given) => {
  expect(paymentLine(given)).toBeUndefined()
})
