import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { document, isDocument } from './document.ts'

const read = (text: string) => document.read(text, {} as never)

describe('document', () => {
  it.each([
    ['529.982.247-25', '52998224725'],
    ['52998224725', '52998224725'],
    ['meu cpf é 529 982 247 25, obrigada', '52998224725'],
    ['11.222.333/0001-81', '11222333000181'],
    ['CNPJ 11222333000181', '11222333000181'],
    ['12.abc.345/01de-35', '12ABC34501DE35'],
    ['é o 12ABC34501DE35', '12ABC34501DE35'],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value })
  })

  it.each([
    '529.982.247-26',
    '111.111.111-11',
    '11222333000182',
    '5299822472',
    '48 99999-4821',
    'cpf 12345',
    'acho que o meu cpf é 529.982.247-26, mas não tenho certeza',
    'AB.CDE.FGH/IJKL-35',
  ])('takes %s for a mistake', (text) => {
    expect(read(text)).toEqual({ kind: 'malformed' })
  })

  it.each(['não tenho aqui', 'quero a segunda via de 12/2026', 'atendente', '', 'tchau'])(
    'takes %s for something else',
    (text) => {
      expect(read(text)).toEqual({ kind: 'other' })
    },
  )

  it('refuses every single wrong digit', () => {
    const wrong = fc.tuple(
      fc.constantFrom('52998224725', '11222333000181'),
      fc.nat({ max: 13 }),
      fc.integer({ min: 1, max: 9 }),
    )
    fc.assert(
      fc.property(wrong, ([value, position, shift]) => {
        const at = position % value.length
        const digit = (Number(value[at]) + shift) % 10
        return !isDocument(value.slice(0, at) + digit + value.slice(at + 1))
      }),
      { seed: 1 },
    )
  })

  it('looks at check digits only once the mask is off', () => {
    expect(isDocument('11222333000181')).toBe(true)
    expect(isDocument('11.222.333/0001-81')).toBe(false)
  })

  it('bounds what it looks at', () => {
    expect(read('1'.repeat(200_000))).toEqual({ kind: 'malformed' })
  })
})
