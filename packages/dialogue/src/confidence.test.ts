import { expect, it } from 'vitest'

import { changesSubject, isConfident, isLeaving, thresholdsFor } from './confidence.ts'
import type { Organisation } from './organisation.ts'
import type { Understood } from './ports/understanding.ts'

const organisation = {
  thresholds: { intent: 0.6, leaving: 0.9, bySource: { outro: { intent: 0.8, leaving: 0.95 } } },
} as unknown as Organisation

function understood(name: string, confidence: number, source = 'nlu'): Understood {
  return { intent: { name, confidence }, ranking: [], periods: [], months: [], source }
}

it('acts upon an intent from the threshold on, and never upon none', () => {
  expect(isConfident(understood('extrato', 0.6), organisation)).toBe(true)
  expect(isConfident(understood('extrato', 0.59), organisation)).toBe(false)
  expect(isConfident(understood('bias', 1), organisation)).toBe(false)
})

it('goes by the thresholds of the source that understood', () => {
  expect(thresholdsFor(understood('extrato', 1, 'outro'), organisation).intent).toBe(0.8)
  expect(isConfident(understood('extrato', 0.7, 'outro'), organisation)).toBe(false)
  expect(isLeaving(understood('farewell', 0.92, 'outro'), organisation)).toBe(false)
})

it('takes a farewell for leaving only with little doubt', () => {
  expect(isLeaving(understood('encerrar', 0.9), organisation)).toBe(true)
  expect(isLeaving(understood('farewell', 0.89), organisation)).toBe(false)
  expect(isLeaving(understood('extrato', 1), organisation)).toBe(false)
})

it.each(['afirmativo', 'negativo', 'greeting', 'farewell', 'encerrar'])(
  'takes no %s for a subject',
  (name) => {
    expect(changesSubject(understood(name, 1), organisation)).toBe(false)
  },
)

it('takes a likely wish for another subject', () => {
  expect(changesSubject(understood('extrato', 0.6), organisation)).toBe(true)
  expect(changesSubject(understood('extrato', 0.5), organisation)).toBe(false)
})
