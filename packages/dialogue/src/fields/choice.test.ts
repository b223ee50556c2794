import { expect, it } from 'vitest'

import type { Organisation } from '../organisation.ts'
import type { Understood } from '../ports/understanding.ts'
import { choice, yesOrNo } from './choice.ts'
import type { Given } from './field.ts'

const options = [
  { id: 'a', title: 'Casa azul' },
  { id: 'b', title: 'Casa verde' },
]
const organisation = { thresholds: { intent: 0.6, leaving: 0.9 } } as unknown as Organisation
const given: Given = { now: '2026-11-21T09:00:00-03:00', organisation, options, shown: options.slice(0, 1) }
const meant = (name: string, confidence: number): Understood => ({
  intent: { name, confidence },
  ranking: [],
  periods: [],
  months: [],
  source: 'test',
})

it('reads an option on the screen by its number, and any by its name', () => {
  const field = choice(options)
  expect(field.name).toBe('choice')
  expect(field.read('1', given)).toEqual({ kind: 'value', value: 'a' })
  expect(field.read('casa verde', given)).toEqual({ kind: 'value', value: 'b' })
})

it('takes no number for what is not on the screen', () => {
  expect(choice(options).read('2', given)).toEqual({ kind: 'other' })
})

it('takes a meant yes or no, when it is likely enough', () => {
  expect(yesOrNo.understand?.(meant('afirmativo', 0.6), given)).toBe('sim')
  expect(yesOrNo.understand?.(meant('negativo', 0.6), given)).toBe('nao')
  expect(yesOrNo.understand?.(meant('afirmativo', 0.59), given)).toBeUndefined()
  expect(yesOrNo.understand?.(meant('extrato', 1), given)).toBeUndefined()
})
