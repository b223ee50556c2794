import type { Organisation } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { routeOf } from './routes.ts'

const organisation = { thresholds: { intent: 0.6, leaving: 0.9 } } as Organisation

it.each([
  ['segunda_via', 0.6, 'financial'],
  ['segunda_via', 0.59, 'misunderstood'],
  ['greeting', 0.9, 'greeting'],
  ['greeting', 0.89, 'misunderstood'],
  ['farewell', 0.9, 'closing'],
  ['farewell', 0.89, 'misunderstood'],
  ['encerrar', 0.6, 'closing'],
  ['negativo', 0.6, 'closing'],
  ['afirmativo', 0.6, 'menu'],
  ['atendimento', 0.7, 'handoff'],
  ['negociar', 0.7, 'others'],
  ['bias', 1, 'misunderstood'],
  ['constructor', 1, 'misunderstood'],
])('%s at %f goes to %s', (name, confidence, route) => {
  const understood = { intent: { name, confidence }, ranking: [], periods: [], months: [], source: 'test' }
  expect(routeOf(understood, organisation)).toBe(route)
})
