import { expect, it } from 'vitest'

import { sameRoute } from './route.ts'

it.each([
  ['GET /customers', 'GET /customers', true],
  ['get /customers/', 'GET /customers?cpf=1', true],
  ['GET /customers', 'POST /customers', false],
  ['GET /customers', 'GET /customers/{id}', false],
  ['GET /bills/7/installments', 'GET /bills/{id}/installments', true],
  ['GET /bills/:id', 'GET /bills/7', true],
  ['GET /bills/*', 'GET /bills/{id}/installments', true],
  ['* /customers', 'GET /customers', true],
])('%s and %s: %s', (expected, called, same) => {
  expect(sameRoute(expected, called)).toBe(same)
})
