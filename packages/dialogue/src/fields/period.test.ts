import { expect, it } from 'vitest'

import type { Organisation } from '../organisation.ts'
import { period } from './period.ts'

const options = period.options ?? []
const given = { now: '2026-11-21T09:00:00-03:00', organisation: {} as Organisation, options, shown: options }

it.each(['todas', 'Tudo', 'quero ver todas as parcelas', 'todos os boletos, por favor'])(
  '%s is all that can be told',
  (text) => {
    expect(period.read(text, given)).toEqual({ kind: 'value', value: { periods: ['recent'], months: [] } })
  },
)

it.each([
  ['todas as atrasadas', { periods: ['overdue'], months: [] }],
  ['3', { periods: ['upcoming'], months: [] }],
  ['deste mês', { periods: ['current'], months: [] }],
  ['tudo de dezembro', { periods: [], months: ['2026-12'] }],
])('%s', (text, value) => {
  expect(period.read(text, given)).toEqual({ kind: 'value', value })
})

it.each(['tudo bem?', 'não sei', 'é tudo mentira'])('%s is no period', (text) => {
  expect(period.read(text, given)).toEqual({ kind: 'other' })
})

it('takes the periods that were understood, and nothing where there are none', () => {
  const understood = { intent: { name: 'consultar', confidence: 1 }, ranking: [], source: 'test' }
  expect(period.understand?.({ ...understood, periods: ['overdue'], months: [] }, given)).toEqual({
    periods: ['overdue'],
    months: [],
  })
  expect(period.understand?.({ ...understood, periods: [], months: ['2026-12'] }, given)).toEqual({
    periods: [],
    months: ['2026-12'],
  })
  expect(period.understand?.({ ...understood, periods: [], months: [] }, given)).toBeUndefined()
})
