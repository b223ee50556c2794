import { describe, expect, it } from 'vitest'

import { token } from '../../test/asked.ts'
import { installments, parameters, refusal, statementOf } from '../../test/cloud.ts'
import { testServer } from '../../test/server.ts'
import { localCloud } from './local-cloud.ts'

it('asks SIENGE for the statement of one bill, with the credentials in the header alone', async () => {
  await using sienge = await testServer(statementOf({}))
  await installments(`${sienge.url}/`, { ...parameters }, {}, { 'x-request-id': 'talk/1#2' })
  expect(sienge.seen).toMatchObject([
    {
      method: 'GET',
      path: '/minhaconstrutora/public/api/v1/customer-financial-statements',
      query: { customerId: '57', billReceivableId: '11045' },
      headers: { authorization: `Basic ${token}`, 'x-request-id': 'talk/1#2' },
    },
  ])
  expect(Object.keys(sienge.seen[0]?.query ?? {})).toHaveLength(2)
})

it.each([
  ['numbers', { customerId: 57, billReceivableId: 11045 }],
  ['days as Brazilians write them', { afterDate: '01-03-2022', beforeDate: '30-04-2022' }],
  ['days with a time', { afterDate: '2022-03-01T00:00:00.000000-03:00' }],
  ['the whole header for a token', { token: `Basic ${token}` }],
  ['a token that lost its plus signs in a query', { token: token.replaceAll('+', ' ') }],
  ['blanks around', { customerId: ' 57 ' }],
])('takes %s', async (_, given) => {
  await using sienge = await testServer(statementOf({}))
  expect(await installments(sienge.url, { ...parameters, ...given })).toHaveLength(1)
  expect(sienge.seen[0]).toMatchObject({
    query: { customerId: '57', billReceivableId: '11045' },
    headers: { authorization: `Basic ${token}` },
  })
})

it('leaves no token in what Parse logs afterwards', async () => {
  await using sienge = await testServer(statementOf({}))
  for (const given of [parameters, { ...parameters, domain: '' }]) {
    const params: Record<string, unknown> = { ...given }
    await installments(sienge.url, params).catch(() => undefined)
    expect(params).toEqual({ ...given, token: '***' })
  }
})

describe('asks nobody, and says what is wrong, without repeating it', () => {
  it.each<[string, unknown, string]>([
    ['customerId', undefined, 'specify data for customerId'],
    ['customerId', null, 'specify data for customerId'],
    ['customerId', '', 'specify data for customerId'],
    ['customerId', '57 or 1', 'a number'],
    ['customerId', ['57', '58'], 'a number'],
    ['customerId', { $gt: 0 }, 'a number'],
    ['customerId', 57.5, 'a number'],
    ['customerId', '57&companyId=1', 'a number'],
    ['billReceivableId', undefined, 'specify data for billReceivableId'],
    ['billReceivableId', '-1', 'a number'],
    ['domain', undefined, 'specify data for domain'],
    ['domain', 'outra.exemplo', 'a subdomain'],
    ['domain', '..', 'a subdomain'],
    ['domain', 'a/../../x', 'a subdomain'],
    ['domain', 'a@outra', 'a subdomain'],
    ['domain', 'a%2f', 'a subdomain'],
    ['domain', 'a#', 'a subdomain'],
    ['domain', '-a', 'a subdomain'],
    ['domain', 'a'.repeat(64), 'a subdomain'],
    ['token', undefined, 'specify data for token'],
    ['token', 'segredo\r\nx-evil: 1', 'base64'],
    ['token', 'robô:segredo', 'base64'],
    ['afterDate', undefined, 'specify data for afterDate'],
    ['afterDate', '2022-02-30', 'a day'],
    ['afterDate', '31-04-2022', 'a day'],
    ['beforeDate', undefined, 'specify data for beforeDate'],
    ['beforeDate', '04/2022', 'a day'],
    ['beforeDate', '2022-13-01', 'a day'],
  ])('%s: %j', async (name, value, says) => {
    await using sienge = await testServer(statementOf({}))
    const [code, words] = await refusal(installments(sienge.url, { ...parameters, [name]: value }))
    expect([code, words]).toEqual([142, expect.stringContaining(says)])
    expect(words).toContain(name)
    expect(words).not.toContain('segredo')
    expect(sienge.seen).toEqual([])
  })

  it('a tenant that is not among those allowed', async () => {
    await using sienge = await testServer(statementOf({}))
    const env = { SIENGE_DOMAINS: 'outra, MinhaConstrutora' }
    const asked = (domain: string) => installments(sienge.url, { ...parameters, domain }, { env })
    expect(await asked('minhaconstrutora')).toHaveLength(1)
    expect(await refusal(asked('alheia'))).toEqual([
      142,
      'Validation failed. Invalid value for domain: expected one of those in SIENGE_DOMAINS.',
    ])
    expect(sienge.seen).toHaveLength(1)
  })
})

it('asks the real SIENGE when nothing else is said', async () => {
  const asked: unknown[] = []
  const fetch: typeof globalThis.fetch = (input) => {
    asked.push(input)
    return Promise.resolve(Response.json({ results: [] }))
  }
  await localCloud({ env: {}, fetch }).get('installments')?.({ params: { ...parameters }, headers: {} })
  expect(asked).toEqual([
    'https://api.sienge.com.br/minhaconstrutora/public/api/v1/customer-financial-statements?customerId=57&billReceivableId=11045',
  ])
})
