import { expect, it } from 'vitest'

import { narrowed, renewed } from './request.ts'

const request = { intent: 'consultar', periods: [], months: [] }
const part = { periods: [], months: ['2026-12'], day: null, intent: null }

it('keeps the day that an answer names', () => {
  expect(narrowed(request, { ...part, day: 10 })).toEqual({ ...request, months: ['2026-12'], day: 10 })
  expect(narrowed(request, part)).toEqual({ ...request, months: ['2026-12'] })
})

it('is raised to a second copy by an answer, and never lowered', () => {
  expect(narrowed(request, { ...part, intent: 'segunda_via' }).intent).toBe('segunda_via')
  const copy = { ...request, intent: 'segunda_via' }
  expect(narrowed(copy, { ...part, intent: 'consultar' }).intent).toBe('segunda_via')
  expect(renewed(copy, { ...part, intent: 'consultar' }).intent).toBe('consultar')
})
