import { expect, test } from 'vitest'

import { maskPersonal, maskSaid } from './mask.ts'

test.each([
  '529.982.247-25',
  '52998224725',
  '529 982 247 25',
  '529982247-25',
  '11.222.333/0001-81',
  '11222333000181',
  '12.ABC.345/01DE-35',
  '12ABC34501DE35',
  '12abc34501de35',
  'marina.lopes+1@exemplo.com.br',
  '(48) 99999-4821',
  '48 99999-4821',
  '+55 48 99999-4821',
  '5548999994821',
  '99999-4821',
  '3333-4821',
  '9 9999 4821',
  '34191.79001 01043.510047 91020.150008 1 10250000125000',
  '34191790010104351004791020150008110250000125000',
  '83640000001 3 33120138000 2 81288462711 6 08013618155 1',
])('hides %s', (secret) => {
  const masked = maskPersonal(`Meu dado é ${secret}, obrigado`)
  expect(masked).toMatch(/^Meu dado é \S*•••\S*, obrigado$/)
  expect(masked).not.toMatch(/\d{4}|[a-z]@/)
})

test.each([
  'Request failed with status code 503: GET /customers',
  '2026-11-21T09:00:00.000-03:00',
  'setembro de 2026, parcela 4/60, R$ 1.287,50',
  'financial.login.askingDigits',
  'conversationStarted identificationDone',
])('leaves "%s" alone', (text) => {
  expect(maskPersonal(text)).toBe(text)
})

test('hides several at once', () => {
  expect(maskPersonal('ana@x.com 52998224725; bia@y.com.br')).toBe('••• •••; •••')
})

test('hides what was marked personal among the values', () => {
  const said = {
    type: 'said',
    text: 'hello',
    values: { name: { personal: 'Marina' }, month: 'março', mail: 'a@b.co', count: 2 },
  } as const
  expect(maskSaid(said).values).toEqual({
    name: { personal: '•••' },
    month: 'março',
    mail: '•••',
    count: 2,
  })
  expect(maskSaid({ type: 'said', text: 'bye' })).toEqual({ type: 'said', text: 'bye' })
})
