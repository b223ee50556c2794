import { describe, expect, it } from 'vitest'
import { open, seen, type Opened, type Seen } from '../../test/open.ts'

const year = {
  customerId: '57',
  billReceivableId: '11045',
  afterDate: '2026-01-01',
  beforeDate: '2026-12-31',
}

/** Calls the function as the bot does. */
async function ask({ back4app }: Opened, init: RequestInit = {}): Promise<Seen> {
  const { url, applicationId, restApiKey, domain, token } = back4app
  return seen(
    fetch(`${url}/functions/installments`, {
      method: 'POST',
      headers: { 'x-parse-application-id': applicationId, 'x-parse-rest-api-key': restApiKey },
      body: JSON.stringify({ ...year, domain, token }),
      ...init,
    }),
  )
}

it("asks the scenario's SIENGE, and both requests are in the journal", async () => {
  await using world = await open()
  const { status, json } = await ask(world)
  expect([status, json]).toEqual([200, { result: expect.any(Array) }])
  expect(world.journal.map(({ upstream, route, status: answered }) => [upstream, route, answered])).toEqual([
    ['back4app', 'POST /functions/installments', 200],
    ['sienge', 'GET /customer-financial-statements', 200],
  ])
})

it('shows no token in the journal, should it stand in the address', async () => {
  await using world = await open()
  const { url, token } = world.back4app
  await seen(fetch(`${url}/functions/installments?customerId=57&token=${token}`, { method: 'POST' }))
  expect(world.journal).toMatchObject([{ query: { customerId: '57', token: '***' }, status: 403 }])
  expect(JSON.stringify(world.journal)).not.toContain(token)
})

it('fails at SIENGE, or by itself, as the scenario says', async () => {
  await using world = await open({}, [
    { upstream: 'sienge', route: 'GET /customer-financial-statements', status: 503 },
    { upstream: 'back4app', route: 'POST /functions/installments', status: 500 },
    { upstream: 'back4app', status: 400 },
    { upstream: 'back4app', status: 429 },
    { upstream: 'back4app', status: 403 },
  ])
  const answers: unknown[] = []
  for (let request = 0; request < 5; request += 1) {
    const { status, json } = await ask(world)
    answers.push([status, json])
  }
  // A fault that stands for any request of Back4app's comes in its turn, and SIENGE's does not use it up.
  expect(answers).toEqual([
    [500, { code: 1, message: 'Internal server error.' }],
    [400, { code: 141, error: 'Cloud function failed.' }],
    [429, { code: 155, error: 'Too many requests.' }],
    [403, { error: 'unauthorized' }],
    [400, { code: 141, error: '{"reason":"unavailable"}' }],
  ])
})

describe("the function's patience", () => {
  it("ends by the sandbox's clock", async () => {
    await using world = await open({}, [{ upstream: 'sienge', delayMs: 25_000 }])
    const asking = ask(world)
    await world.dozing(1)
    world.clock.advance(20_000)
    const { status, json } = await asking
    expect([status, json]).toEqual([400, { code: 141, error: '{"reason":"timedOut"}' }])
  })

  it('is long enough for an answer that takes its time', async () => {
    await using world = await open({}, [{ upstream: 'sienge', delayMs: 19_000 }])
    const asking = ask(world)
    await world.dozing(1)
    world.clock.advance(19_000)
    expect((await asking).status).toBe(200)
  })
})
