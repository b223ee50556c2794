import { isValidLandlinePhone } from '@brazilian-utils/brazilian-utils/is-valid-landline-phone'
import { isValidMobilePhone } from '@brazilian-utils/brazilian-utils/is-valid-mobile-phone'

import type { Field } from './field.ts'

/**
 * A Brazilian phone with its area code, with any mask, with or without +55, and in a sentence. The value is the ten
 * or eleven digits. One without its area code is a mistake, since nobody could call it.
 */
export const phone: Field<string> = {
  name: 'phone',
  read(text) {
    const bounded = text.slice(0, 200)
    const found = bounded.match(/\+?\(?\d[\d\s().+-]{5,24}\d/g) ?? []
    const value = found.map(national).find(isPhone)
    if (value !== undefined) return { kind: 'value', value }
    return isMostlyDigits(bounded) ? { kind: 'malformed' } : { kind: 'other' }
  },
}

/** Without the country's code, the 0 before an area code, or the code of a carrier. */
function national(text: string): string {
  const digits = text.replace(/\D/g, '')
  if (isPhone(digits)) return digits
  return digits.replace(/^(?:0{0,2}55(?=\d{10,11}$)|0(?=\d{10,11}$)|0\d\d(?=\d{10,11}$))/, '')
}

/** A mobile of eleven digits, the third of which is a 9, or a landline of ten. */
function isPhone(digits: string): boolean {
  if (digits.length === 11)
    return digits[2] === '9' && isValidMobilePhone(digits) && !/^(\d)\1+$/.test(digits)
  return digits.length === 10 && isValidLandlinePhone(digits)
}

/** An attempt at a number, perhaps with a few words around it, rather than a sentence with a number in it. */
function isMostlyDigits(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  const letters = text.replace(/[^\p{L}]/gu, '').length
  return digits >= 3 && letters <= digits + 8
}
