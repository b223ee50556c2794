import { plus } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { isCoolingDown, isLoggedIn } from './login-lasts.ts'

const now = '2026-11-21T09:00:00-03:00'
const ago = (minutes: number) => plus(now, -minutes * 60_000)

it.each([
  ['web', 29, 29, true],
  ['web', 30, 30, false],
  ['web', 120, 29, true],
  ['whatsapp', 24 * 60 - 1, 600, true],
  ['whatsapp', 24 * 60, 1, false],
] as const)('on %s, logged in %i minutes ago and used %i ago: %s', (channel, login, use, still) => {
  const contact = { customerId: '57', lastLogin: ago(login), lastUse: ago(use) }
  expect(isLoggedIn({ contact, channel, now })).toBe(still)
})

it('needs a customer', () => {
  expect(isLoggedIn({ contact: { lastLogin: ago(1) }, channel: 'web', now })).toBe(false)
})

it('cools down until the minute is over', () => {
  expect(isCoolingDown({ contact: { coolDownUntil: plus(now, 1000) }, now })).toBe(true)
  expect(isCoolingDown({ contact: { coolDownUntil: now }, now })).toBe(false)
  expect(isCoolingDown({ contact: {}, now })).toBe(false)
})
