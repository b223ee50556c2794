import { expect, it } from 'vitest'

import { blanksOf, labelOf } from './label.ts'
import { maskEmail } from './mask-email.ts'

it.each([
  [{ number: '4/60', condition: 'PM' }, 'parcela 4/60'],
  [{ number: '61', condition: 'PI' }, 'parcela 61, intermediária'],
  [{ condition: 'CH' }, 'parcela 9, chaves'],
])('%o is %s', (part, label) => {
  const installment = { billId: '1', installmentId: '9', dueDate: '2026-11-10', balance: 1, originalValue: 1 }
  expect(labelOf({ ...installment, slip: true, received: false, writtenOff: false, ...part })).toBe(label)
})

it.each([
  ['monthAndYear', { month: 'novembro de 2026', label: 'parcela 9' }],
  ['full', { month: '5 de novembro de 2026', label: 'parcela 9, R$ 1.234.567,80' }],
] as const)('tells by %s', (disclosure, blanks) => {
  const installment = {
    billId: '1',
    installmentId: '9',
    condition: 'PM',
    dueDate: '2026-11-05',
    balance: 1_234_567.8,
  }
  const rest = { originalValue: 1, slip: true, received: false, writtenOff: false }
  expect(blanksOf({ ...installment, ...rest }, disclosure)).toEqual(blanks)
})

it('shows no more of an address than its owner needs', () => {
  expect(maskEmail('marina@exemplo.com.br')).toBe('ma•••@exemplo.com.br')
  expect(maskEmail('m@exemplo.com.br')).toBe('•••@exemplo.com.br')
  expect(maskEmail('ab@x.br')).toBe('a•••@x.br')
  expect(maskEmail('nonsense')).toBe('•••')
})
