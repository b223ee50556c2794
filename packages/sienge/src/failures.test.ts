import { once } from 'node:events'
import { createServer } from 'node:http'
import { inspect } from 'node:util'

import { describe, expect, it } from 'vitest'

import { against, call, credentials, failure } from '../test/against.ts'
import { recorded, type Reply } from '../test/upstream.ts'
import { sienge } from './index.ts'

const test = against()
const mail = { billId: '11045', installmentId: '4', to: 'marina@exemplo.com.br', subject: 'Oi', body: 'Olá' }
const read = (signal?: AbortSignal) => test.ports.customers.findByDocument('52998224725', call(signal))
const order = (signal?: AbortSignal) => test.ports.slips.mail(mail, call(signal))

function replyBoth(reply: Reply): void {
  test.upstream.on('GET /customers', reply)
  test.upstream.on('POST /payment-slip-notification', reply)
}

/** What each failure means for a read, and for an order: reason and kind. */
const table: readonly (readonly [what: string, reply: Reply, read: string, order: string])[] = [
  ['400', { ...recorded('error-text-status'), status: 400 }, 'refused', 'refused'],
  ['401', { status: 401, body: '"no"' }, 'unauthorized', 'unauthorized'],
  ['403', { status: 403 }, 'unauthorized', 'unauthorized'],
  ['408', { status: 408 }, 'unavailable', 'unknownOutcome'],
  ['415', { status: 415 }, 'refused', 'refused'],
  ['422', { ...recorded('error-integer-status'), status: 422 }, 'refused', 'refused'],
  ['429', { status: 429 }, 'overloaded', 'overloaded'],
  ['500', { status: 500, body: '<html>52998224725</html>' }, 'unavailable', 'unknownOutcome'],
  ['502', { status: 502 }, 'unavailable', 'unknownOutcome'],
  ['503', { status: 503, body: '{"status":' }, 'unavailable', 'unknownOutcome'],
  ['504', { status: 504 }, 'unavailable', 'unknownOutcome'],
  [
    'a redirect',
    { status: 307, headers: { location: '/elsewhere' } },
    'unexpectedResponse',
    'unknownOutcome',
  ],
  ['a dropped connection', { reset: true }, 'unavailable', 'unknownOutcome'],
]

const kinds: Readonly<Record<string, string>> = {
  unavailable: 'transient',
  overloaded: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  unexpectedResponse: 'contract',
  unknownOutcome: 'unknown',
}

describe('a failure of SIENGE', () => {
  it.each(table)('%s', async (_, reply, readReason, orderReason) => {
    replyBoth(reply)
    const [reading, ordering] = [await failure(read()), await failure(order())]
    expect([reading.reason, reading.kind]).toEqual([readReason, kinds[readReason]])
    expect([ordering.reason, ordering.kind]).toEqual([orderReason, kinds[orderReason]])
    expect(reading.message).toMatch(/^GET \/customers: /)
    expect(ordering.message).toMatch(/^POST \/payment-slip-notification: /)
    // One request each: no retry, and no redirect followed.
    expect(test.upstream.seen).toHaveLength(2)
  })

  it.each(table)('%s tells nothing about people, nor the credentials', async (_, reply) => {
    replyBoth(reply)
    for (const error of [await failure(read()), await failure(order())]) {
      expect(inspect(error, { depth: 12, showHidden: true, getters: true })).not.toMatch(
        /52998224725|marina|segr|Basic|authorization/i,
      )
    }
  })

  it.each([
    ['a page', '<html><title>Manutenção</title>', 'is not JSON'],
    ['nothing', '', 'is empty'],
    ['blanks', ' \n', 'is empty'],
    ['half an answer', recorded('customers-person').body?.slice(0, 700) ?? '', 'is not JSON'],
    ['null', 'null', 'does not fit'],
    ['a list', '[]', 'does not fit'],
    [
      'somebody without a name',
      '{"results":[{"id":1,"cpf":"52998224725"}]}',
      'results.0.name: expected text',
    ],
  ])('%s with a 200 is an answer outside the contract', async (_, body, message) => {
    test.upstream.on('GET /customers', { body })
    const error = await failure(read())
    expect([error.reason, error.kind]).toEqual(['unexpectedResponse', 'contract'])
    expect(error.message).toContain(message)
    expect(inspect(error)).not.toMatch(/52998224725|Marina/)
  })

  it('a connection lost within an answer may be tried again', async () => {
    test.upstream.on('GET /customers', { ...recorded('customers-person'), cut: true })
    expect((await failure(read())).reason).toBe('unavailable')
  })

  it('an answer above 5 MB is read no further', async () => {
    test.upstream.on('GET /customers', { body: `{"results":[],"pad":"${'x'.repeat(6 * 1024 * 1024)}"}` })
    const error = await failure(read())
    expect([error.reason, error.message]).toEqual([
      'unexpectedResponse',
      "GET /customers: SIENGE's answer is larger than 5 MB.",
    ])
  })

  it('a refused connection leaves reads and orders free to be tried again', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    server.close()
    await once(server, 'close')
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/x/public/api/v1`
    const closed = sienge({ connection: { url, ...credentials } })
    const reading = await failure(closed.customers.findByDocument('52998224725', call()))
    const ordering = await failure(closed.slips.mail(mail, call()))
    expect([reading.reason, ordering.reason]).toEqual(['unavailable', 'unavailable'])
    expect(inspect(reading, { depth: 12, showHidden: true })).not.toMatch(/52998224725|Basic/)
  })
})

describe('how long SIENGE asks us to wait', () => {
  const date = 'Sat, 21 Nov 2026 12:00:00 GMT'
  it.each([
    ['seconds', { 'retry-after': '90' }, 90_000],
    ['a date', { 'retry-after': 'Sat, 21 Nov 2026 12:01:00 GMT', date }, 60_000],
    ['a date gone by', { 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT', date }, 0],
    ['nonsense', { 'retry-after': 'soon', date }, undefined],
    ['nothing', {}, undefined],
  ])('%s', async (_, headers, expected) => {
    replyBoth({ status: 429, headers })
    expect((await failure(read())).retryAfter).toBe(expected)
    expect((await failure(order())).retryAfter).toBe(expected)
    replyBoth({ status: 503, headers })
    expect((await failure(read())).retryAfter).toBe(expected)
  })
})

describe("the caller's signal", () => {
  const reason = { timedOut: true }

  it('sends nothing when it is aborted already, and hands its reason on', async () => {
    await expect(read(AbortSignal.abort(reason))).rejects.toBe(reason)
    await expect(order(AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(test.upstream.seen).toEqual([])
  })

  it.each([
    ['waiting', { hang: true }],
    ['reading', { headers: { 'content-length': '99' }, body: '{' }],
  ])('ends a read that is %s, with its own reason', async (_, reply) => {
    test.upstream.on('GET /customers', reply)
    const caller = new AbortController()
    const arrival = test.upstream.arrival()
    const reading = read(caller.signal)
    await arrival
    caller.abort(reason)
    await expect(reading).rejects.toBe(reason)
  })

  it('leaves an order that was sent in doubt', async () => {
    test.upstream.on('POST /payment-slip-notification', { hang: true })
    const caller = new AbortController()
    const arrival = test.upstream.arrival()
    const ordering = failure(order(caller.signal))
    await arrival
    caller.abort(reason)
    expect((await ordering).reason).toBe('unknownOutcome')
  })
})
