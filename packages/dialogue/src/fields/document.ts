import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj'
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf'

import type { Field } from './field.ts'

/**
 * A CPF, or a CNPJ of digits or of letters and digits (IN RFB 2.229/2024), with any mask and in a sentence.
 * The value has no mask; letters are upper case.
 */
export const document: Field<string> = {
  name: 'document',
  read(text) {
    const found = candidates(text)
    const value = found.find((each) => isDocument(each))
    if (value !== undefined) return { kind: 'value', value }
    return found.length > 0 || isMostlyDigits(text) ? { kind: 'malformed' } : { kind: 'other' }
  },
}

/** Whether the check digits of an unmasked CPF or CNPJ are right. */
export function isDocument(value: string): boolean {
  if (value.length === 11) return isValidCpf(value) && !/^(\d)\1+$/.test(value)
  return value.length === 14 && isValidCnpj(value, { version: 2 })
}

/** Runs of characters that have the length of a document once the mask is off, the longer kind first. */
function candidates(text: string): string[] {
  const bounded = text.slice(0, 200).toUpperCase()
  const cnpj =
    /(?<![0-9A-Z])[0-9A-Z]{2}[. ]?[0-9A-Z]{3}[. ]?[0-9A-Z]{3}[/ ]?[0-9A-Z]{4}[- ]?\d{2}(?![0-9A-Z])/g
  const cpf = /(?<![0-9A-Z])\d{3}[. ]?\d{3}[. ]?\d{3}[-/ ]?\d{2}(?![0-9A-Z])/g
  return [...(bounded.match(cnpj) ?? []), ...(bounded.match(cpf) ?? [])].map((each) =>
    each.replace(/[^0-9A-Z]/g, ''),
  )
}

/** An attempt at a number, perhaps with a few words around it, rather than a sentence with a date in it. */
function isMostlyDigits(text: string): boolean {
  const bounded = text.slice(0, 200)
  const digits = bounded.replace(/\D/g, '').length
  const letters = bounded.replace(/[^\p{L}]/gu, '').length
  return digits >= 5 && letters <= digits + 8
}
