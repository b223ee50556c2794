import { describe, expect, it } from 'vitest'

import { call, connectionTo, march, token } from '../test/asked.ts'
import { testServer } from '../test/server.ts'
import { back4app, type Back4appConnection } from './index.ts'

const empty = { body: '{"result":[]}' }
const parameters = {
  customerId: '57',
  billReceivableId: '11045',
  domain: 'minhaconstrutora',
  token,
  afterDate: '2022-03-01',
  beforeDate: '2022-03-31',
}

it('asks with everything in the body, and nothing of it in the address', async () => {
  await using server = await testServer(empty)
  await back4app({ connection: connectionTo(`${server.url}/`) }).within(march, call())
  expect(server.seen).toMatchObject([
    {
      method: 'POST',
      path: '/functions/installments',
      query: {},
      headers: {
        'content-type': 'application/json',
        'x-parse-application-id': 'app-1',
        'x-parse-rest-api-key': 'rest-key-1',
        'x-request-id': 'conversation/1#effect-2',
      },
    },
  ])
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual(parameters)
})

it('asks by the query on request, so encoded that no plus is lost', async () => {
  expect(token).toMatch(/\+.*\/|\/.*\+/)
  await using server = await testServer(empty)
  await back4app({ connection: connectionTo(server.url), transport: 'query' }).within(march, call())
  expect(server.seen).toMatchObject([{ method: 'POST', query: parameters, body: '{}' }])
})

it('asks the app of the organisation that calls', async () => {
  await using one = await testServer(empty)
  await using other = await testServer(empty)
  const connections: Readonly<Record<string, Back4appConnection>> = {
    horizonte: connectionTo(one.url),
    outra: { ...connectionTo(other.url), domain: 'outra' },
  }
  const installments = back4app({
    connection: (organisation) => connections[organisation] ?? connectionTo(''),
  })
  await installments.within(march, call())
  await installments.within(march, { ...call(), organisation: 'outra' })
  expect([one.seen.length, other.seen.length]).toEqual([1, 1])
  expect(JSON.parse(other.seen[0]?.body ?? '')).toMatchObject({ domain: 'outra' })
  await expect(installments.within(march, { ...call(), organisation: 'x' })).rejects.toThrow(TypeError)
})

it("goes by the host's own fetch when there is one", async () => {
  const asked: string[] = []
  const installments = back4app({
    connection: connectionTo('https://parseapi.back4app.com'),
    fetch: (input) => {
      asked.push(input instanceof Request ? input.url : String(input))
      return Promise.resolve(Response.json({ result: [] }))
    },
  })
  expect(await installments.within(march, call())).toEqual([])
  expect(asked).toEqual(['https://parseapi.back4app.com/functions/installments'])
})

describe('a connection that cannot work is refused at once', () => {
  it.each<[string, Partial<Back4appConnection>, string]>([
    ['no address', { url: 'parseapi.back4app.com' }, 'not an http(s) address. Write the base'],
    ['another protocol', { url: 'ftp://parseapi.back4app.com' }, 'not an http(s) address'],
    ['credentials in the address', { url: 'https://a:segredo@x.exemplo' }, 'holds credentials'],
    ['a query', { url: 'https://x.exemplo/?token=segredo' }, 'ends in a query'],
    ['no application id', { applicationId: '' }, 'needs `applicationId`'],
    ['a key with a line break', { restApiKey: 'segredo\n' }, 'needs `restApiKey`'],
    ['an address for a tenant', { domain: 'https://outra.exemplo' }, 'The `domain` is the tenant'],
    ['a path for a tenant', { domain: '../segredo' }, 'The `domain` is the tenant'],
    ['a whole header for a token', { token: 'Basic segredo' }, 'without the word Basic'],
    ['no token', { token: '' }, '`user:password` of SIENGE in base64'],
  ])('%s', (_, wrong, message) => {
    const build = (): unknown => back4app({ connection: { ...connectionTo('https://x.exemplo'), ...wrong } })
    expect(build).toThrow(TypeError)
    expect(build).toThrow(message)
    expect(build).not.toThrow('segredo')
  })
})
