import { expect, it } from 'vitest'

import { fieldOf } from './field-of.ts'

const given = { now: '2026-11-21T09:00:00-03:00', organisation: {} as never, options: [], shown: [] }

it.each([
  [{ field: 'document' }, '529.982.247-25', '52998224725'],
  [{ field: 'email' }, 'ana@exemplo.com', 'ana@exemplo.com'],
  [{ field: 'lastDigits' }, '4821', '4821'],
  [{ field: 'personName' }, 'ana', 'Ana'],
  [{ field: 'phone' }, '48 99999-4821', '48999994821'],
  [{ field: 'period' }, 'dezembro', { periods: [], months: ['2026-12'] }],
] as const)('makes the field that %o describes', (description, text, value) => {
  expect(fieldOf(description).read(text, given)).toEqual({ kind: 'value', value })
})

it('makes a choice of described options', () => {
  const options = [{ id: 'a', title: 'Casa' }]
  expect(fieldOf({ field: 'choice', options }).read('casa', { ...given, options, shown: options })).toEqual({
    kind: 'value',
    value: 'a',
  })
})

it('lists the fields that exist when one does not', () => {
  expect(() => fieldOf({ field: 'cpf' } as never)).toThrow(
    /no field "cpf"\. There are: document, email, .*, choice\.$/,
  )
})
