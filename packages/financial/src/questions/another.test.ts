import type { Organisation, Understood } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { another, anotherOrPerson } from './another.ts'

const given = {
  now: '2026-11-21T09:00:00-03:00',
  organisation: { thresholds: { intent: 0.6, leaving: 0.9 } } as Organisation,
  options: another.options ?? [],
  shown: another.options ?? [],
}

it.each([
  'outra',
  'Quero outra',
  'sim, outra parcela',
  'mais uma',
  'e as outras?',
  'as demais',
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

it.each([
  'não chegou',
  'não, o link não abriu',
  'não recebi o e-mail',
  'o link venceu',
  'preciso de um link novo',
  'outro link',
  'manda de novo, por favor',
  'pode reenviar?',
])('%s asks for the same once more', (text) => {
  expect(another.read(text, given)).toEqual({ kind: 'value', value: { wants: 'same' } })
})

it.each(['manda de novo a de outubro', 'não quero'])('%s does not', (text) => {
  expect(another.read(text, given)).toEqual({ kind: 'other' })
})

it.each(['nada mais, obrigado', 'Não, mais nada!', 'nada', 'por enquanto nada mais'])(
  '%s wants nothing more, whether a person was offered or not',
  (text) => {
    for (const field of [another, anotherOrPerson]) {
      const shown = field.options ?? []
      expect(field.read(text, { ...given, options: shown, shown })).toEqual({
        kind: 'value',
        value: { wants: 'nothing' },
      })
    }
  },
)

it.each(['nada disso', 'não recebi nada', 'nada feito, quero outra'])('%s says more than that', (text) => {
  expect(another.read(text, given)).not.toEqual({ kind: 'value', value: { wants: 'nothing' } })
})

it('asks for others where a period and a month are named', () => {
  expect(another.read('manda de novo a atrasada de outubro', given)).not.toMatchObject({
    value: { wants: 'same' },
  })
})

it('understands a yes, and a wish for installments that is likely enough', () => {
  expect(another.understand?.(understood('afirmativo', 0.9), given)).toEqual({ wants: 'again' })
  expect(another.understand?.(understood('consultar', 0.9), given)).toMatchObject({ wants: 'installments' })
  expect(another.understand?.(understood('consultar', 0.5), given)).toBeUndefined()
})

function understood(name: string, confidence: number): Understood {
  return { intent: { name, confidence }, ranking: [], periods: [], months: [], source: 'test' }
}
