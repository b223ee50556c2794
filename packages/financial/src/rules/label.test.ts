import { expect, it } from 'vitest'

import { labelOf } from './label.ts'
import { maskEmail } from './mask-email.ts'

it.each([
  [{ number: '4/60', condition: 'PM' }, 'parcela 4/60'],
  [{ number: '61', condition: 'PI' }, 'parcela 61, intermediária'],
  [{ condition: 'CH' }, 'parcela 9, chaves'],
])('%o is %s', (part, label) => {
  const installment = { billId: '1', installmentId: '9', dueDate: '2026-11-10', balance: 1, originalValue: 1 }
  expect(labelOf({ ...installment, slip: true, received: false, writtenOff: false, ...part })).toBe(label)
})

it('shows no more of an address than its owner needs', () => {
  expect(maskEmail('marina@exemplo.com.br')).toBe('ma•••@exemplo.com.br')
  expect(maskEmail('m@exemplo.com.br')).toBe('•••@exemplo.com.br')
  expect(maskEmail('ab@x.br')).toBe('a•••@x.br')
  expect(maskEmail('nonsense')).toBe('•••')
})
