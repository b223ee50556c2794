import { inspect } from 'node:util'

import { describe, expect, it } from 'vitest'

import { call, connectionTo, failure, march, token } from '../test/asked.ts'
import { testServer, type Reply } from '../test/server.ts'
import { back4app } from './index.ts'

const json = (status: number, body: unknown): Reply => ({ status, body: JSON.stringify(body) })
const said = (reason: string, more = {}): Reply =>
  json(400, { code: 141, error: JSON.stringify({ reason, ...more }) })

/** What each answer means. */
const table: readonly (readonly [what: string, reply: Reply, reason: string, says?: string])[] = [
  ['wrong keys', json(403, { error: 'unauthorized' }), 'unauthorized', 'Check the application id'],
  ['401', { status: 401 }, 'unauthorized'],
  ['429', { status: 429 }, 'overloaded'],
  ["Parse's own limit", json(400, { code: 155, error: 'Too many requests' }), 'overloaded'],
  ['a missing parameter', json(400, { code: 142, error: 'Validation failed.' }), 'refused'],
  ['a wrong parameter', json(400, { code: 102, error: 'marina@exemplo.com.br' }), 'refused'],
  ['a body that Parse cannot read', json(400, { error: 'Unexpected token' }), 'refused'],
  [
    'a function that is not deployed',
    json(400, { code: 141, error: 'Invalid function: "installments"' }),
    'refused',
    'deploy cloud/main.js',
  ],
  [
    'a function of others that failed',
    json(400, { code: 141, error: 'marina@exemplo.com.br' }),
    'unavailable',
    'The function failed',
  ],
  ['an object that was thrown', json(400, { code: 141, error: { message: 'x' } }), 'unavailable'],
  ['a reason of a later version', said('onStrike'), 'unavailable'],
  ['SIENGE away', said('unavailable'), 'unavailable', 'The function says of SIENGE: unavailable'],
  ['SIENGE overloaded', said('overloaded'), 'overloaded'],
  ['SIENGE late', said('timedOut'), 'timedOut'],
  ['SIENGE without access', said('unauthorized'), 'unauthorized', 'The function says of SIENGE'],
  ['SIENGE refusing', said('refused'), 'refused'],
  ['SIENGE with too much', said('tooLarge'), 'tooLarge'],
  ['SIENGE with nonsense', said('unexpectedResponse'), 'unexpectedResponse'],
  ['a reason as an object', json(400, { code: 141, error: { reason: 'overloaded' } }), 'overloaded'],
  ['500', json(500, { code: 1, message: 'Internal server error.' }), 'unavailable'],
  ['502 with a page', { status: 502, body: '<html>marina@exemplo.com.br' }, 'unavailable'],
  ['408', { status: 408 }, 'unavailable'],
  [
    'a 404 with a page',
    { status: 404, body: '<pre>Cannot POST /x</pre>' },
    'unexpectedResponse',
    'Check that the url',
  ],
  ['a 400 with a page', { status: 400, body: '<html>' }, 'unexpectedResponse'],
  ['a redirect', { status: 307, headers: { location: '/elsewhere' } }, 'unexpectedResponse'],
  ['a dropped connection', { reset: true }, 'unavailable', 'the connection to Back4app failed'],
  ['an answer cut off', { body: '{"result":[]}', cut: true }, 'unavailable'],
  ['a page with a 200', { body: '<html>marina@exemplo.com.br' }, 'unexpectedResponse', 'is not JSON'],
  ['nothing with a 200', { body: '' }, 'unexpectedResponse', 'is empty'],
  ['half an answer', { body: '{"result":[{"installmentId":' }, 'unexpectedResponse', 'is not JSON'],
  ['a function that returned nothing', { body: '{}' }, 'unexpectedResponse', 'does not fit (result'],
  ['a function that returned null', { body: '{"result":null}' }, 'unexpectedResponse', 'does not fit'],
  ['no list', { body: '{"result":{"0":1}}' }, 'unexpectedResponse', 'does not fit'],
  [
    'an installment without a day',
    json(200, { result: [{ installmentId: 1, originalValue: 1, currentBalance: 1 }] }),
    'unexpectedResponse',
    'result.0.dueDate',
  ],
  [
    'more than 5 MB',
    { body: `{"result":[],"pad":"${'x'.repeat(6 * 1024 * 1024)}"}` },
    'unexpectedResponse',
    'larger than 5 MB',
  ],
]

const kinds: Readonly<Record<string, string>> = {
  unavailable: 'transient',
  overloaded: 'transient',
  timedOut: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  tooLarge: 'permanent',
  unexpectedResponse: 'contract',
}

describe.each(['body', 'query'] as const)('a failure, asked by %s', (transport) => {
  const rows = table.map(([what, reply, reason, says = '']) => [what, reply, reason, says] as const)
  it.each(rows)('%s', async (_, reply, reason, says) => {
    await using server = await testServer(reply)
    const error = await failure(
      back4app({ connection: connectionTo(server.url), transport }).within(march, call()),
    )
    expect([error.reason, error.kind]).toEqual([reason, kinds[reason]])
    expect(error.message).toMatch(/^installments: /)
    expect(error.message).toContain(says)
    // One request: no retry, and no redirect followed.
    expect(server.seen).toHaveLength(1)
    const everything = inspect(error, { depth: 12, showHidden: true, getters: true })
    expect(everything).not.toMatch(/marina|rest-key-1|app-1/)
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(encodeURIComponent(token))
  })

  it('a refused connection, which names no address', async () => {
    const server = await testServer()
    await server[Symbol.asyncDispose]()
    const error = await failure(
      back4app({ connection: connectionTo(server.url), transport }).within(march, call()),
    )
    expect([error.reason, error.message]).toEqual([
      'unavailable',
      'installments: the connection to Back4app failed (ECONNREFUSED).',
    ])
  })

  it('a fetch of the host that tells the address', async () => {
    const connection = connectionTo('https://parseapi.back4app.com')
    const fetch: typeof globalThis.fetch = (input) =>
      Promise.reject(new Error(`request to ${input instanceof Request ? input.url : 'x'} failed`))
    const error = await failure(back4app({ connection, transport, fetch }).within(march, call()))
    expect(inspect(error, { depth: 12, showHidden: true })).not.toContain(encodeURIComponent(token))
  })
})

it.each([
  ['by the header', { status: 429, headers: { 'retry-after': '90' } }, 90_000],
  ['by the function', said('overloaded', { retryAfter: 60_000 }), 60_000],
  ['not at all', said('overloaded', { retryAfter: 'soon' }), undefined],
])('tells how long we are asked to wait, %s', async (_, reply, expected) => {
  await using server = await testServer(reply)
  const error = await failure(back4app({ connection: connectionTo(server.url) }).within(march, call()))
  expect([error.reason, error.retryAfter]).toEqual(['overloaded', expected])
})

describe("the caller's signal", () => {
  const reason = { timedOut: true }

  it('sends nothing when it is aborted already, and hands its reason on', async () => {
    await using server = await testServer()
    const installments = back4app({ connection: connectionTo(server.url) })
    await expect(installments.within(march, call(AbortSignal.abort(reason)))).rejects.toBe(reason)
    expect(server.seen).toEqual([])
  })

  it.each([
    ['waiting', { hang: true }],
    ['reading', { headers: { 'content-length': '99' }, body: '{' }],
  ])('ends a call that is %s, with its own reason', async (_, reply) => {
    await using server = await testServer(reply)
    const caller = new AbortController()
    const arrival = server.arrival()
    void arrival.then(() => caller.abort(reason))
    const asking = back4app({ connection: connectionTo(server.url) }).within(march, call(caller.signal))
    await expect(asking).rejects.toBe(reason)
  })
})
