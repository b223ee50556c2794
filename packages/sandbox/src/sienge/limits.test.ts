import { expect, it } from 'vitest'
import * as contract from '../../test/contract.ts'
import { open, seen } from '../../test/open.ts'

const slip = '/payment-slip-notification?billReceivableId=11045&installmentId=3'

it('lets 200 requests pass in any 60 seconds, by the clock', async () => {
  await using world = await open()
  const ask = async () => (await world.get('/customers?limit=1')).status
  for (let count = 0; count < 100; count++) expect(await ask()).toBe(200)
  world.clock.advance(30_000)
  for (let count = 0; count < 100; count++) expect(await ask()).toBe(200)

  const refused = await world.get('/customers?limit=1')
  expect(refused.status).toBe(429)
  expect(refused.headers.has('retry-after')).toBe(false)
  expect(contract.error.parse(refused.json)).toMatchObject({ developerMessage: 'Violação do Rate Limit' })

  world.clock.advance(29_999)
  expect(await ask()).toBe(429)
  world.clock.advance(1)
  for (let count = 0; count < 100; count++) expect(await ask()).toBe(200)
  expect(await ask()).toBe(429)
})

it('can say how long to wait', async () => {
  await using world = await open({ rate: { perMinute: 1, retryAfter: true } })
  await world.get('/customers')
  world.clock.advance(15_000)
  expect((await world.get('/customers')).headers.get('retry-after')).toBe('45')
})

it('blocks past the daily quota until midnight where the scenario plays', async () => {
  await using world = await open({ rate: { perDay: 2 } })
  const ask = async () => (await world.get('/customers')).status
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429])
  world.clock.advance(14.9 * 3_600_000)
  expect(await ask()).toBe(429)
  world.clock.advance(0.1 * 3_600_000)
  expect(await ask()).toBe(200)
})

it('closes each night from 00:00 to 06:30 UTC where the scenario says so', async () => {
  await using world = await open({ maintenance: 'nightly' })
  expect((await world.get('/customers')).status).toBe(200)
  world.clock.advance(12 * 3_600_000)
  const closed = await world.get('/customers')
  expect(closed.status).toBe(503)
  expect(contract.error.parse(closed.json).status).toBe(503)
  world.clock.advance(6.5 * 3_600_000)
  expect((await world.get('/customers')).status).toBe(200)
})

it('gives links that open for five minutes, each its own', async () => {
  await using world = await open()
  const link = async () => {
    const { results } = contract.slip({ digits: 47, fileName: true }).parse((await world.get(slip)).json)
    return { url: results[0]?.urlReport ?? '', line: results[0]?.digitableNumber ?? '?' }
  }
  const first = await link()
  const shown = await seen(fetch(first.url))
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-type')).toBe('application/pdf')
  expect(shown.text).toMatch(/^%PDF-1\.4[^]*%%EOF\n$/)
  expect(shown.text).toContain(first.line)

  world.clock.advance(299_999)
  expect((await seen(fetch(first.url))).status).toBe(200)
  world.clock.advance(1)
  expect((await seen(fetch(first.url))).status).toBe(410)

  const second = await link()
  expect(second.url).not.toBe(first.url)
  expect((await seen(fetch(second.url))).status).toBe(200)
  expect((await seen(fetch(second.url.replace(/arquivo=\d+/, 'arquivo=9000000099')))).status).toBe(404)
})
