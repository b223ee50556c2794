import { expect, it } from 'vitest'

import { digitsOrDocument, isCorrection } from './digits.ts'

const read = (text: string) => digitsOrDocument.read(text, {} as never)

it('takes four digits, or a whole document instead', () => {
  expect(read('4821')).toEqual({ kind: 'value', value: '4821' })
  expect(read('errei, meu CPF é 390.533.447-05')).toEqual({ kind: 'value', value: '39053344705' })
  expect(isCorrection('4821')).toBe(false)
  expect(isCorrection('39053344705')).toBe(true)
})

it('explains a phone and a document that is none', () => {
  expect(read('48999994821')).toEqual({ kind: 'malformed' })
  expect(read('529.982.247-26')).toEqual({ kind: 'malformed' })
})
