import { describe, expect, it } from 'vitest'
import { basic, open, seen, written } from '../test/open.ts'
import { parseScenario, sandbox } from './index.ts'

const requests = [
  '/customers?cpf=52998224725',
  '/customer-financial-statements?customerId=61',
  '/payment-slip-notification?billReceivableId=11049&installmentId=61',
  '/accounts-receivable/receivable-bills?customerId=64',
  '/nowhere',
]

it('answers the same requests with the same bytes, headers and all', async () => {
  const play = async () => {
    await using world = await open({ shape: { installmentsOrder: 'shuffled' }, rate: { perMinute: 4 } })
    const answers: unknown[] = []
    for (const path of requests) {
      const { status, headers, text } = await world.get(path)
      answers.push(status, Object.fromEntries(headers), text.replaceAll(new URL(world.url).origin, ''))
    }
    return [...answers, world.journal]
  }
  const played = await play()
  expect(await play()).toEqual(played)
  expect(played[1]).toMatchObject({ date: 'Sat, 21 Nov 2026 12:00:00 GMT', 'x-sandbox': 'cristal' })
})

describe('latency', () => {
  it('is the same each time, whatever else is on the way, and differs from request to request', async () => {
    const durations = async (paths: readonly string[]) => {
      await using world = await open({ latency: 'real' })
      const answers = paths.map((path) => world.get(path))
      await world.dozing(paths.length)
      for (let ms = 0; ms < 1000; ms++) {
        world.clock.advance(1)
        await Promise.resolve()
      }
      await Promise.all(answers)
      return Object.fromEntries(world.journal.map(({ path, durationMs }) => [path, durationMs ?? 0]))
    }
    const straight = await durations(requests.slice(0, 3))
    expect(await durations(requests.slice(0, 3).toReversed())).toEqual(straight)
    expect(new Set(Object.values(straight)).size).toBe(3)
    for (const ms of Object.values(straight)) expect(ms >= 150 && ms <= 1000).toBe(true)
  })
})

it('tells who waits on the clock, by the id of its request', async () => {
  const told: string[] = []
  await using world = await open({}, [{ delayMs: 10 }, { delayMs: 10 }], {
    asleep: (id) => {
      told.push(`asleep ${id}`)
      queueMicrotask(() => world.clock.advance(10))
      return () => told.push(`awake ${id}`)
    },
  })
  await world.get('/customers', {
    headers: { 'x-request-id': 'a-1', authorization: basic('integracao', 'segredo') },
  })
  await world.get('/customers')
  await world.get('/customers')
  expect(told).toEqual(['asleep a-1', 'awake a-1', 'asleep undefined', 'awake undefined'])
})

it('makes up credentials, runs on from the time of the scenario, and hears on this machine only', async () => {
  const one = await sandbox(parseScenario(written()))
  const other = await sandbox(parseScenario(written()))
  expect(one.credentials.password).not.toBe(other.credentials.password)
  expect(one.now() - Date.parse(written().now)).toBeLessThan(60_000)
  expect(one.now()).toBeGreaterThanOrEqual(Date.parse(written().now))
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/horizonte\/public\/api\/v1$/)
  const headers = { authorization: basic(one.credentials.user, one.credentials.password) }
  expect((await seen(fetch(`${one.url}/customers`, { headers }))).status).toBe(200)
  await other.close()
  await one.close()
  await expect(fetch(one.url)).rejects.toThrow('fetch failed')
})

it('closes while answers wait', async () => {
  const world = await open({}, [{ delayMs: 60_000 }])
  const answer = world.get('/customers')
  await world.dozing(1)
  await Promise.all([expect(answer).rejects.toThrow('fetch failed'), world.close()])
  expect(world.journal).toMatchObject([{ status: 0 }])
})

it('says when its port is taken', async () => {
  await using world = await open()
  const port = Number(new URL(world.url).port)
  await expect(sandbox(parseScenario(written()), { port })).rejects.toThrow('EADDRINUSE')
})
