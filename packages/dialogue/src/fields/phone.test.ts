import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { phone } from './phone.ts'

const read = (text: string) => phone.read(text, {} as never)

describe('phone', () => {
  it.each([
    ['48999994821', '48999994821'],
    ['(48) 99999-4821', '48999994821'],
    ['48 9 9999 4821', '48999994821'],
    ['+55 (48) 99999-4821', '48999994821'],
    ['5548999994821', '48999994821'],
    ['0055 48 99999-4821', '48999994821'],
    ['048 99999-4821', '48999994821'],
    ['0 15 48 99999-4821', '48999994821'],
    ['(48) 3333-0000', '4833330000'],
    ['55 4833330000', '4833330000'],
    ['55 99999-4821', '55999994821'],
    ['+55 55 99999-4821', '55999994821'],
    ['55 3222-1000', '5532221000'],
    ['meu número é 48 99999.4821, só WhatsApp', '48999994821'],
    ['não é o 99999-0000, é o (48) 99999-4821', '48999994821'],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value })
  })

  it.each([
    '99999-4821',
    '3333-0000',
    '999994821',
    '(20) 99999-4821',
    '48 9999-4821',
    '48 89999-4821',
    '11111111111',
    '+1 415 555 2671',
    'é o 9999 4821',
    '123',
    '529.982.247-25',
  ])('takes %s for a mistake', (text) => {
    expect(read(text)).toEqual({ kind: 'malformed' })
  })

  it.each(['não', 'não tenho telefone', 'pular', 'quero a segunda via de 12/2026', '', 'tchau'])(
    'takes %j for something else',
    (text) => {
      expect(read(text)).toEqual({ kind: 'other' })
    },
  )

  it('reads a mobile however it is written', () => {
    const mobile = fc.tuple(
      fc.constantFrom('11', '48', '55', '99'),
      fc.integer({ min: 90_000_000, max: 99_999_999 }),
    )
    const before = fc.constantFrom('', '+55 ', '55', '0055 ', '0', '0 41 ')
    fc.assert(
      fc.property(mobile, before, fc.constantFrom('', ' ', '-', '.'), ([area, number], prefix, gap) => {
        const digits = `9${number}`
        const text = `${prefix}${area}${gap}${digits.slice(0, 5)}${gap}${digits.slice(5)}`
        expect(read(text)).toEqual({ kind: 'value', value: `${area}${digits}` })
      }),
      { seed: 1 },
    )
  })

  it('bounds what it looks at', () => {
    expect(read('1'.repeat(200_000))).toEqual({ kind: 'malformed' })
    expect(read('1 '.repeat(200_000))).toEqual({ kind: 'malformed' })
  })
})
