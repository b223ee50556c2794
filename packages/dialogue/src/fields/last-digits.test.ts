import { expect, it } from 'vitest'

import { lastDigits } from './last-digits.ts'

const read = (text: string) => lastDigits.read(text, {} as never)

it.each([
  ['4821', '4821'],
  ['4 8 2 1', '4821'],
  ['48-21', '4821'],
  ['é final 4821', '4821'],
  ['abcdefghijklmnopqrst 4821', '4821'],
])('reads %s', (text, value) => {
  expect(read(text)).toEqual({ kind: 'value', value })
})

it.each(['482', '48999994821', '(48) 99999-4821', 'acho que é 48', '123 abcdefghijklmno'])(
  'takes %s for a mistake, not a wrong answer',
  (text) => {
    expect(read(text)).toEqual({ kind: 'malformed' })
  },
)

it.each([
  'não lembro',
  '123 abcdefghijklmnop',
  'abcdefghijklmnopqrstu 4821',
  'quero falar com um atendente sobre as 3 parcelas',
  '',
])('takes %s for something else', (text) => {
  expect(read(text)).toEqual({ kind: 'other' })
})
