import type { Organisation, Understood } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { deliver } from './deliver.ts'

const organisation = { thresholds: { intent: 0.6, leaving: 0.9 } } as Organisation
const given = {
  now: '2026-11-21T09:00:00-03:00',
  organisation,
  options: deliver.options ?? [],
  shown: deliver.options ?? [],
}

it.each(['por e-mail', 'sim, pelo WhatsApp mesmo', 'manda no meu email, por favor', 'aqui mesmo', 'sim'])(
  '%s is a yes',
  (text) => {
    expect(deliver.read(text, given)).toEqual({ kind: 'value', value: 'sim' })
  },
)

it.each(['no', 'não quero por e-mail', 'qual e-mail?'])('%s is none', (text) => {
  expect(deliver.read(text, given)).toEqual({ kind: 'other' })
})

it('takes the wish for a second copy for a yes, unless it is another one', () => {
  const wish: Understood = {
    intent: { name: 'segunda_via', confidence: 0.8 },
    ranking: [],
    periods: [],
    months: [],
    source: 'test',
  }
  expect(deliver.understand?.(wish, given)).toBe('sim')
  expect(deliver.understand?.({ ...wish, months: ['2027-01'] }, given)).toBeUndefined()
  expect(deliver.understand?.({ ...wish, periods: ['overdue'], months: ['2027-01'] }, given)).toBeUndefined()
  expect(deliver.understand?.({ ...wish, intent: { name: 'segunda_via', confidence: 0.5 } }, given)).toBe(
    undefined,
  )
})
