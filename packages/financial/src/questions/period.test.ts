import type { Organisation, Understood } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { period } from './period.ts'

const given = {
  now: '2026-11-21T09:00:00-03:00',
  organisation: { thresholds: { intent: 0.6, leaving: 0.9 } } as Organisation,
  options: period.options ?? [],
  shown: period.options ?? [],
}
const read = (text: string) => period.read(text, given)
const nothing = { periods: [], months: [], intent: null }

it.each(['dia 10', 'a que vence dia 10', 'Quero a parcela que vence no dia 10, por favor', 'a do dia 10'])(
  '%s names a day and no month',
  (text) => {
    expect(read(text)).toEqual({ kind: 'value', value: { ...nothing, day: 10 } })
  },
)

it('keeps the day beside the month that is named with it', () => {
  const value = { ...nothing, months: ['2026-12'], day: 10 }
  expect(read('dia 10 de dezembro')).toEqual({ kind: 'value', value })
  expect(read('a do dia 10 deste mês')).toEqual({
    kind: 'value',
    value: { ...nothing, periods: ['current'], day: 10 },
  })
  expect(read('dezembro')).toEqual({ kind: 'value', value: { ...value, day: null } })
  expect(read('atrasadas')).toEqual({
    kind: 'value',
    value: { ...nothing, periods: ['overdue'], day: null },
  })
})

it.each(['dia 0', 'dia 32', 'dia 45', 'em que dia vence?', 'todo dia 10 vocês me cobram errado', 'bom dia'])(
  '%s is no answer by itself',
  (text) => {
    expect(read(text)).toEqual({ kind: 'other' })
  },
)

it.each([1, 31])('a month has a day %i', (day) => {
  expect(read(`dia ${day}`)).toEqual({ kind: 'value', value: { ...nothing, day } })
})

it('understands a period with the wish for installments, and no period of another wish', () => {
  const overdue = { periods: ['overdue'], months: [], day: null }
  expect(period.understand?.(understood('consultar', 0.9), given)).toEqual({
    ...overdue,
    intent: 'consultar',
  })
  expect(period.understand?.(understood('negociar', 0.5), given)).toEqual({ ...overdue, intent: null })
  expect(period.understand?.(understood('negociar', 0.9), given)).toBeUndefined()
})

function understood(name: string, confidence: number): Understood {
  return { intent: { name, confidence }, ranking: [], periods: ['overdue'], months: [], source: 'test' }
}
