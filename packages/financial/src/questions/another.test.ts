import type { Organisation } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { another } from './another.ts'

const given = {
  now: '2026-11-21T09:00:00-03:00',
  organisation: {} as Organisation,
  options: another.options ?? [],
  shown: another.options ?? [],
}

it.each([
  'outra',
  'Quero outra',
  'sim, outra parcela',
  'mais uma',
  'tem outro título?',
  'OUTRO BOLETO, por favor',
])('%s asks for another one', (text) => {
  expect(another.read(text, given)).toEqual({ kind: 'value', value: { wants: 'again' } })
})

it.each(['ok', 'Tá bom!', 'era só isso', 'por hoje é só', 'tudo certo, muito obrigada', '👍', 'não'])(
  '%s wants nothing more',
  (text) => {
    expect(another.read(text, given)).toEqual({ kind: 'value', value: { wants: 'nothing' } })
  },
)

it.each([
  'bom dia',
  'não entendi',
  'isso não está certo',
  'outra coisa',
  'quero falar de outro assunto',
  'uma',
  '',
])('%j does not', (text) => {
  expect(another.read(text, given)).toEqual({ kind: 'other' })
})
