import { expect, test } from 'vitest'

import { isoAt } from './iso-at.ts'

test.each([
  ['America/Sao_Paulo', '2026-11-21T12:00:00.000Z', '2026-11-21T09:00:00.000-03:00'],
  ['America/Sao_Paulo', '2018-12-01T12:00:00.000Z', '2018-12-01T10:00:00.000-02:00'],
  ['America/Rio_Branco', '2026-01-01T03:00:00.042Z', '2025-12-31T22:00:00.042-05:00'],
  ['Asia/Kathmandu', '2026-11-21T12:00:00.000Z', '2026-11-21T17:45:00.000+05:45'],
  ['UTC', '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000+00:00'],
])('%s at %s', (zone, utc, local) => {
  expect(isoAt(Date.parse(utc), zone)).toBe(local)
  expect(Date.parse(local)).toBe(Date.parse(utc))
})
