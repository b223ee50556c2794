import { isValidBoleto } from '@brazilian-utils/brazilian-utils/is-valid-boleto'

/**
 * The digits to be typed into a bank's app, checked; `undefined` when what the billing system gave is no
 * payable line. It may give the 44 digits of the barcode instead, from which the line follows.
 */
export function paymentLine(given: string | undefined): string | undefined {
  const digits = (given ?? '').replace(/\D/g, '')
  const line = digits.length === 44 && !digits.startsWith('8') ? lineOfBarcode(digits) : digits
  return (line.length === 47 || line.length === 48) && isValidBoleto(line) ? line : undefined
}

/** FEBRABAN: the barcode's fields in the line's order, the first three with a modulo 10 digit each. */
function lineOfBarcode(barcode: string): string {
  const free = barcode.slice(19)
  const fields = [barcode.slice(0, 4) + free.slice(0, 5), free.slice(5, 15), free.slice(15, 25)]
  return `${fields.map((field) => field + modulo10(field)).join('')}${barcode.slice(4, 5)}${barcode.slice(5, 19)}`
}

function modulo10(field: string): string {
  const sum = Array.from(field)
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return String((10 - (sum % 10)) % 10)
}
