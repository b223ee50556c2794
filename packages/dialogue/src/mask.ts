import type { Said } from './say.ts'

const hidden = '•••'

/** In order: what is found by an earlier one is gone for the later ones. */
const personal: readonly RegExp[] = [
  // E-mail addresses.
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // CPF, numeric CNPJ, payment line, phone with area code: 10 or more digits, however they are spaced.
  /(?<!\p{N})[+(]?(?:\d[ .()/-]{0,3}){9,}\d(?!\p{N})/gu,
  // Alphanumeric CNPJ with a mask.
  /(?<![\p{L}\p{N}])[A-Z\d]{2}[. ]?[A-Z\d]{3}[. ]?[A-Z\d]{3}[/ ][A-Z\d]{4}[- ]?\d{2}(?![\p{L}\p{N}])/giu,
  // Alphanumeric CNPJ without one: a word of 14, at least half of it digits.
  /(?<![\p{L}\p{N}])(?=(?:[A-Z]*\d){7})[A-Z\d]{12}\d{2}(?![\p{L}\p{N}])/giu,
  // A phone without its area code, or any other long number.
  /(?<!\p{N})(?:9[ .]?)?\d{4}[ .-]?\d{4}(?!\p{N})/gu,
  /\d{8,}/g,
]

/**
 * A text in which documents, e-mail addresses, phones, payment lines and other long numbers are hidden, for
 * logs and traces. It would rather hide too much; names it cannot know.
 */
export function maskPersonal(text: string): string {
  return personal.reduce((masked, pattern) => masked.replace(pattern, hidden), text)
}

/** What was said with its personal values hidden, and the rest of them masked. */
export function maskSaid<Words extends Said>(said: Words): Words {
  if (said.values === undefined) return said
  const values = Object.entries(said.values).map(([blank, value]) => [
    blank,
    typeof value === 'object'
      ? { personal: hidden }
      : typeof value === 'string'
        ? maskPersonal(value)
        : value,
  ])
  return { ...said, values: Object.fromEntries(values) }
}
