import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { email } from './email.ts'

const read = (text: string) => email.read(text, {} as never)

describe('email', () => {
  it.each([
    ['marina@exemplo.com.br', 'marina@exemplo.com.br'],
    ['Marina.Prado+casa@Exemplo.com', 'marina.prado+casa@exemplo.com'],
    ['meu e-mail é marina@exemplo.com.', 'marina@exemplo.com'],
    ['<marina@exemplo.com>', 'marina@exemplo.com'],
    ['mailto:marina@exemplo.com', 'marina@exemplo.com'],
    ['marina @ exemplo.com', 'marina@exemplo.com'],
    ['marina@exemplo.com, obrigada', 'marina@exemplo.com'],
    ['ana  @  exemplo.com', 'ana@exemplo.com'],
    ['ana@  exemplo.com', 'ana@exemplo.com'],
    ['email:ana@exemplo.com', 'ana@exemplo.com'],
    ['mailto:e-mail:ana@exemplo.com', 'ana@exemplo.com'],
    ["',ana@exemplo.com", 'ana@exemplo.com'],
    ['**ana@exemplo.com**', 'ana@exemplo.com'],
    ['fale com ana (ana@exemplo.com)', 'ana@exemplo.com'],
    [`${'x'.repeat(64)}@exemplo.com`, `${'x'.repeat(64)}@exemplo.com`],
    ['errei o @ antes: marina@exemplo.com', 'marina@exemplo.com'],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value })
  })

  it.each([
    'marina@exemplo',
    'marina@exemplo,com',
    'marina@@exemplo.com',
    'a@b@c.com',
    'ana@exemplo.com@exemplo.com',
    `${'x'.repeat(65)}@exemplo.com`,
    'ana@exemplo.c0m',
    'ana@exemplo.0com',
    'ana@exemplo.com1',
    'ana@exemplo.com.1',
    'ana@-x.com',
    'ana@x-.com',
    `ana@${'x'.repeat(60)}.${`${'y'.repeat(60)}.`.repeat(4)}com`,
    '@exemplo.com',
    'marina@',
    'marina..prado@exemplo.com',
    '.marina@exemplo.com',
    'joão@exemplo.com',
    'marina@-exemplo.com',
    'marina@exemplo.c',
    'marina@exemplo.123',
    'marina arroba exemplo ponto com',
    'marinagmail.com',
    'marina.gmail.com',
    `${'m'.repeat(65)}@exemplo.com`,
  ])('takes %s for a mistake', (text) => {
    expect(read(text)).toEqual({ kind: 'malformed' })
  })

  it.each(['não tenho', 'não', 'para que você quer?', 'quero o boleto', 'tchau', '', '48 99999-4821'])(
    'takes %j for something else',
    (text) => {
      expect(read(text)).toEqual({ kind: 'other' })
    },
  )

  it('reads every address of letters, digits and single dots, in any case and sentence', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)
    const address = fc.tuple(label, label, label, fc.constantFrom('com', 'br', 'org'))
    fc.assert(
      fc.property(address, fc.boolean(), ([one, two, domain, top], loud) => {
        const value = `${one}.${two}@${domain}.${top}`
        expect(read(`é ${loud ? value.toUpperCase() : value}!`)).toEqual({ kind: 'value', value })
      }),
      { seed: 1 },
    )
  })

  it('bounds what it looks at', () => {
    expect(read('a@'.repeat(100_000)).kind).toBe('malformed')
    expect(read(' '.repeat(200_000)).kind).toBe('other')
  })
})
