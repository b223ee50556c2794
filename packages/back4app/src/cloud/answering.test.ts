import { describe, expect, it } from 'vitest'

import { billOf, installments, parameters, refusal, statementOf } from '../../test/cloud.ts'
import { testServer, type Reply } from '../../test/server.ts'

async function answerTo(reply: Reply, given: object = {}): Promise<unknown> {
  await using sienge = await testServer(reply)
  return await installments(sienge.url, { ...parameters, ...given })
}

it('answers as the documentation shows', async () => {
  expect(await answerTo(statementOf({ receipts: [{ receiptType: 'Recebimento' }] }))).toEqual([
    {
      installmentId: 4,
      billReceivableId: 11045,
      installmentNumber: '4/60',
      conditionType: 'PM',
      dueDate: '10-04-2022',
      originalValue: 1250,
      currentBalance: 1287.5,
      generatedBillet: true,
      received: true,
      writtenOff: false,
    },
  ])
})

it('gives what falls due from the first to the last day, in order', async () => {
  const days = ['2022-05-01', '2022-04-30', '2022-04-30', '2022-03-01', '2022-02-28']
  const statement = statementOf(...days.map((dueDate, index) => ({ dueDate, installmentId: 20 - index })))
  expect(await answerTo(statement)).toMatchObject([
    { dueDate: '01-03-2022', installmentId: 17 },
    { dueDate: '30-04-2022', installmentId: 18 },
    { dueDate: '30-04-2022', installmentId: 19 },
  ])
})

describe('reads whatever shape SIENGE gives a statement', () => {
  const results = (...entries: readonly unknown[]): Reply => ({ body: JSON.stringify({ results: entries }) })
  it.each<[string, Reply, number]>([
    ['a bare bill', results({ billsReceivable: billOf({}) }), 1],
    ['a bill that comes twice', results({ billsReceivable: [billOf({}), billOf({})] }), 1],
    [
      'a bill in parts',
      results({ billsReceivable: [billOf({})] }, { billsReceivable: [billOf({ installmentId: 5 })] }),
      2,
    ],
    [
      'another bill, for SIENGE ignores what it does not know',
      results({ billsReceivable: [{ ...billOf({}), billReceivableId: 9 }] }),
      0,
    ],
    ['a bill as text', results({ billsReceivable: [{ ...billOf({}), billReceivableId: '11045' }] }), 1],
    [
      'a bill without installments',
      results({ billsReceivable: [{ billReceivableId: 11045, installments: null }] }),
      0,
    ],
    ['no bill', results({ billsReceivable: null }), 0],
    ['nothing', results(), 0],
    ['an unknown customer', { status: 404, body: '{}' }, 0],
    ['amounts as texts', statementOf({ originalValue: '1250.00', currentBalance: '10.5' }), 1],
    ['a due date with a time', statementOf({ dueDate: '2022-04-10T00:00:00' }), 1],
    ['no receipts', statementOf({ receipts: null }), 1],
  ])('%s', async (_, reply, count) => {
    expect(await answerTo(reply)).toHaveLength(count)
  })

  it('rounds to cents, and tells a slip by any of its names', async () => {
    const change = { currentBalance: 0.0000001, generatedBillet: undefined, generatedTicket: true }
    expect(await answerTo(statementOf(change))).toMatchObject([{ currentBalance: 0, generatedBillet: true }])
  })
})

describe('says as data why SIENGE did not serve', () => {
  it.each<[string, Reply, object]>([
    ['401', { status: 401 }, { reason: 'unauthorized' }],
    ['403', { status: 403 }, { reason: 'unauthorized' }],
    ['429', { status: 429, headers: { 'retry-after': '60' } }, { reason: 'overloaded', retryAfter: 60_000 }],
    [
      '429 until a date',
      { status: 429, headers: { 'retry-after': 'Sat, 21 Nov 2026 12:00:00 GMT' } },
      { reason: 'overloaded' },
    ],
    ['408', { status: 408 }, { reason: 'unavailable' }],
    ['503', { status: 503, body: 'marina@exemplo.com.br' }, { reason: 'unavailable' }],
    ['a dropped connection', { reset: true }, { reason: 'unavailable' }],
    ['an answer cut off', { ...statementOf({}), cut: true }, { reason: 'unavailable' }],
    ['400', { status: 400, body: '{}' }, { reason: 'refused' }],
    [
      'a redirect, which would carry the credentials away',
      { status: 302, headers: { location: '/' } },
      { reason: 'unexpectedResponse' },
    ],
    ['a page', { body: '<html>marina@exemplo.com.br' }, { reason: 'unexpectedResponse' }],
    ['nothing', { body: '' }, { reason: 'unexpectedResponse' }],
    ['a list', { body: '[]' }, { reason: 'unexpectedResponse' }],
    ['null', { body: 'null' }, { reason: 'unexpectedResponse' }],
    ['a result that is none', { body: '{"results":["x"]}' }, { reason: 'unexpectedResponse' }],
    [
      'an installment without an id',
      statementOf({ installmentId: undefined }),
      { reason: 'unexpectedResponse' },
    ],
    ['an installment without a day', statementOf({ dueDate: null }), { reason: 'unexpectedResponse' }],
    [
      'an installment without a balance',
      statementOf({ currentBalance: null }),
      { reason: 'unexpectedResponse' },
    ],
    ['an amount that is none', statementOf({ originalValue: 'mil' }), { reason: 'unexpectedResponse' }],
  ])('%s', async (_, reply, says) => {
    const [code, words] = await refusal(answerTo(reply))
    expect([code, JSON.parse(words)]).toEqual([141, says])
  })

  it('SIENGE away', async () => {
    const sienge = await testServer()
    await sienge[Symbol.asyncDispose]()
    expect(await refusal(installments(sienge.url, { ...parameters }))).toEqual([
      141,
      '{"reason":"unavailable"}',
    ])
  })

  it.each(['waiting', 'reading'])('SIENGE late, while %s', async (when) => {
    await using sienge = await testServer(
      when === 'waiting' ? { hang: true } : { headers: { 'content-length': '99' }, body: '{' },
    )
    const late = new AbortController()
    const asked: number[] = []
    const timeout = (ms: number): AbortSignal => {
      asked.push(ms)
      return late.signal
    }
    void sienge.arrival().then(() => late.abort())
    const env = { SIENGE_TIMEOUT_MS: '7000' }
    expect(await refusal(installments(sienge.url, { ...parameters }, { timeout, env }))).toEqual([
      141,
      '{"reason":"timedOut"}',
    ])
    expect(asked).toEqual([7000])
  })

  it('more than it can hold', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    let chunks = 0
    const fetch: typeof globalThis.fetch = () => {
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          chunks += 1
          controller.enqueue(chunk)
        },
      })
      return Promise.resolve(new Response(body))
    }
    expect(await refusal(installments('http://sienge.exemplo', { ...parameters }, { fetch }))).toEqual([
      141,
      '{"reason":"tooLarge"}',
    ])
    expect(chunks).toBeLessThan(20)
  })
})
