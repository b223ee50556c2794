import { describe, expect, it } from 'vitest'
import * as contract from '../test/contract.ts'
import { open } from '../test/open.ts'

const order = {
  receivableBillId: 11045,
  installmentId: 3,
  emailCustomer: 'marina@exemplo.com.br',
  emailTitle: 'Segunda via',
  emailBody: 'Segue.',
}
const slips = '/payment-slip-notification'

describe('a fault with a status', () => {
  it('answers so, with an error of SIENGE, as often as it says, on its route alone', async () => {
    await using world = await open({}, [
      { upstream: 'sienge', route: 'GET /customers', times: 2, status: 503 },
    ])
    expect((await world.get('/accounts-receivable/receivable-bills?customerId=57')).status).toBe(200)
    for (let count = 0; count < 2; count++) {
      const { status, json } = await world.get('/customers')
      expect(status).toBe(503)
      expect(contract.error.parse(json).status).toBe(503)
    }
    expect((await world.get('/customers')).status).toBe(200)
    expect(world.faults.left()).toEqual([])
    expect(world.journal.map(({ fault }) => fault)).toEqual([undefined, true, true, undefined])
  })

  it('comes before anything else, credentials too, and does no work', async () => {
    await using world = await open({}, [{ status: 500 }])
    expect((await world.post(slips, order, { headers: {} })).status).toBe(500)
    expect(world.mails).toEqual([])
  })

  it('can come after the work: the mail leaves, its answer is lost', async () => {
    await using world = await open({}, [{ route: `POST ${slips}`, status: 502, after: true }])
    expect((await world.post(slips, order)).status).toBe(502)
    expect(world.mails).toHaveLength(1)
  })

  it('can carry any body and header', async () => {
    await using world = await open({}, [
      { status: 200, body: '<html>Bad gateway</html>' },
      { status: 429, headers: { 'Retry-After': '7' }, body: { message: 'slow down' } },
      { status: 200 },
      { body: '[' },
    ])
    const [html, json, empty, broken] = [
      await world.get('/customers'),
      await world.get('/customers'),
      await world.get('/customers'),
      await world.get('/customers'),
    ]
    expect(html).toMatchObject({ status: 200, text: '<html>Bad gateway</html>' })
    expect(html.headers.get('content-type')).toMatch(/^text\/html/)
    expect(json).toMatchObject({ status: 429, json: { message: 'slow down' } })
    expect(json.headers.get('retry-after')).toBe('7')
    expect(empty).toMatchObject({ status: 200, text: '' })
    expect(broken).toMatchObject({ status: 200, text: '[', json: undefined })
    expect(broken.headers.get('x-sandbox')).toBe('cristal')
  })
})

describe('a fault that cuts', () => {
  it('resets the connection, before the work or after it', async () => {
    await using world = await open({}, [{ reset: true }, { reset: true, after: true }])
    await expect(world.post(slips, order)).rejects.toThrow('fetch failed')
    expect(world.mails).toHaveLength(0)
    await expect(world.post(slips, order)).rejects.toThrow('fetch failed')
    expect(world.mails).toHaveLength(1)
    expect(world.journal.map(({ status }) => status)).toEqual([0, 0])
    expect((await world.post(slips, order)).status).toBe(201)
  })

  it('ends the body halfway: as a whole answer, or with the connection', async () => {
    await using world = await open({}, [{ truncate: true }, { truncate: true, reset: true }])
    const { status, text, json } = await world.get('/customers')
    expect({ status, json }).toEqual({ status: 200, json: undefined })
    expect(text).toMatch(/^\{"resultSetMetadata"/)
    await expect(world.get('/customers')).rejects.toThrow('terminated')
    expect((await world.get('/customers')).json).toBeDefined()
  })
})

describe('a fault that delays', () => {
  it('holds the real answer back on the clock', async () => {
    await using world = await open({}, [{ delayMs: 60_000 }])
    const answer = world.get('/customers')
    await world.dozing(1)
    world.clock.advance(59_999)
    expect(world.journal).toMatchObject([{ route: 'GET /customers' }])
    expect(world.journal[0]?.status).toBeUndefined()
    world.clock.advance(1)
    expect((await answer).status).toBe(200)
    expect(world.journal).toMatchObject([{ status: 200, durationMs: 60_000 }])
  })

  it('holds a failure back', async () => {
    await using world = await open({}, [{ delayMs: 1000, status: 504 }])
    const answer = world.post(slips, order)
    await world.dozing(1)
    world.clock.advance(1000)
    expect((await answer).status).toBe(504)
    expect(world.mails).toEqual([])
  })

  it('does the work of a POST at once: who gives up waiting cannot know that the mail left', async () => {
    await using world = await open({}, [{ delayMs: 60_000 }])
    const patience = new AbortController()
    const answer = world.post(slips, order, { signal: patience.signal })
    await world.dozing(1)
    patience.abort()
    await expect(answer).rejects.toThrow('aborted')
    await world.dozing(0)
    expect(world.mails).toHaveLength(1)
    expect(world.journal).toMatchObject([{ status: 0 }])
  })
})

it('takes routes with ids, with a slash at the end, without a method, or with a star', async () => {
  const bills = '/accounts-receivable/receivable-bills'
  const statuses: number[] = []
  for (const route of [
    `GET ${bills}/11045`,
    `GET ${bills}/{id}/`,
    `${bills}/1`,
    `* ${bills}/*`,
    'GET *',
    '*',
  ]) {
    await using world = await open({}, [{ route, status: 500 }])
    statuses.push((await world.get(`${bills}/11046`)).status)
  }
  expect(statuses).toEqual([500, 500, 500, 500, 500, 500])
  await using world = await open({}, [{ route: `GET ${bills}`, status: 500 }])
  expect((await world.get(`${bills}/11046`)).status).toBe(200)
})

it('can be added while it runs, after those that are there', async () => {
  await using world = await open({}, [{ route: 'GET /customers', status: 503 }])
  world.faults.add([{ status: 500 }, { route: 'GET /customers', status: 502 }])
  const statuses = []
  for (let count = 0; count < 4; count++) statuses.push((await world.get('/customers')).status)
  expect(statuses).toEqual([503, 500, 502, 200])
  expect(() => world.faults.add({ route: 'GET /custmers', status: 500 })).toThrow('GET /customers')
  world.faults.add({ times: 9, status: 500 })
  world.faults.clear()
  expect((await world.get('/customers')).status).toBe(200)
})
