import type { Field } from './field.ts'

/** The last four digits of a phone. More or fewer digits are a mistake, not a wrong answer. */
export const lastDigits: Field<string> = {
  name: 'lastDigits',
  read(text) {
    const bounded = text.slice(0, 200)
    const digits = bounded.replace(/\D/g, '')
    if (digits === '') return { kind: 'other' }
    if (digits.length === 4 && letters(bounded) <= 20) return { kind: 'value', value: digits }
    return letters(bounded) <= digits.length + 12 ? { kind: 'malformed' } : { kind: 'other' }
  },
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length
}
