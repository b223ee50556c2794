import { expect, it } from 'vitest'

import { heldData } from './held-data.ts'

it('shows enough of what is kept to recognise it', () => {
  const contact = {
    name: 'Marina Lopes Prado',
    document: '52998224725',
    email: 'marina@exemplo.com.br',
    phone: '48999994821',
    lastLogin: '2026-11-21T09:00:00-03:00',
  }
  expect(heldData(contact).split('\n')).toEqual([
    'Nome: Marina Lopes Prado',
    'CPF ou CNPJ: final 25',
    'E-mail: ma•••@exemplo.com.br',
    'Telefone: DDD 48',
    'Último acesso: 21/11/2026',
  ])
})

it.each(['48999994821', '+55 (48) 99999-4821', '4833221177', '99994821', '4821'])(
  'shows none of the digits of %s that a login asks for',
  (phone) => {
    for (const contact of [{ phone }, { givenPhone: phone }]) {
      expect(heldData(contact)).toMatch(/: (?:DDD 48|cadastrado)$/)
    }
  },
)

it('is nothing where nothing is kept', () => {
  expect(heldData({ wrongAnswers: 2, coolDownUntil: '2026-11-21T09:30:00-03:00' })).toBe('')
})

it('shows what was told for the service, and what is kept of it', () => {
  const contact = {
    givenEmail: 'ana@exemplo.com.br',
    givenPhone: '+55 (48) 99999-4821',
    customerId: '57',
    reminderConsent: '2026-11-21T09:00:00-03:00',
    satisfaction: 5,
  }
  expect(heldData(contact).split('\n')).toEqual([
    'E-mail para o atendimento: an•••@exemplo.com.br',
    'Telefone para o atendimento: DDD 48',
    'Código de cliente: 57',
    'Lembrete do próximo vencimento: autorizado',
    'Nota do último atendimento: 5',
  ])
})

it.each([
  ['5548999994821', 'DDD 48'],
  ['554833221177', 'DDD 48'],
  ['4833221177', 'DDD 48'],
  ['5533221177', 'DDD 55'],
  ['55999994821', 'DDD 55'],
  ['55489999948210', 'cadastrado'],
])('shows of %s only %s', (phone, shown) => {
  expect(heldData({ phone })).toBe(`Telefone: ${shown}`)
})
