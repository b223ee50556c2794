import { inspect } from 'node:util'

import { isCristalError } from '@cristal/dialogue'
import { describe, expect, it } from 'vitest'

import { present } from '../test/bodies.ts'
import { type Reply, server } from '../test/server.ts'
import { bothub, UnderstandingError } from './index.ts'

const http = server()
const token = '123e4567-e89b-12d3-a456-426655440000'
const text = 'sou a Marina, 52998224725'

const understand = (signal = new AbortController().signal) =>
  bothub({ connection: { url: http.url, token } }).understand(
    { text, today: '2026-11-21' },
    { organisation: 'horizonte', key: '1', signal },
  )

async function failed(reply: Reply): Promise<UnderstandingError> {
  http.reply = () => reply
  const error: unknown = await understand().catch((reason: unknown) => reason)
  if (error instanceof UnderstandingError) return error
  throw new Error('It did not fail as it should.', { cause: error })
}

const detail = (status: number, said: unknown): Reply => ({ status, body: { detail: said } })
const missing = (...loc: readonly string[]) => [{ loc, msg: 'field required', type: 'value_error.missing' }]

const table: readonly (readonly [what: string, reply: Reply, reason: string])[] = [
  ['no key', detail(422, missing('header', 'authorization')), 'refused'],
  ['a short key', detail(401, 'Authorization is required'), 'unauthorized'],
  ['a gateway that forbids', { status: 403, body: '<html>' }, 'unauthorized'],
  ['a wrong key', detail(400, 'This repository has never been trained.'), 'unauthorized'],
  ['a wrong key, in 2020', detail(400, 'This repository has never been trained'), 'unauthorized'],
  ['a language', detail(400, "Language 'xx' not supported by now."), 'refused'],
  ['a text', detail(400, 'Invalid text.'), 'refused'],
  ['a 400 of somebody else', { status: 400, body: '<html>' }, 'refused'],
  ['a missing text', detail(422, missing('body', 'text')), 'refused'],
  ['a wrong url', detail(404, 'Not Found'), 'refused'],
  [
    'a worker that is too slow',
    detail(503, 'There was an error parsing the sentence. Check the details: Time limit exceeded'),
    'unavailable',
  ],
  ['a failure', { status: 500, body: 'Internal Server Error' }, 'unavailable'],
  ['a gateway', { status: 502, body: `<html>${text}</html>` }, 'unavailable'],
  ['too many requests', { status: 429 }, 'overloaded'],
  ['a redirect', { status: 307, headers: { location: '/elsewhere' } }, 'unexpectedResponse'],
  ['a dropped connection', { drop: 'at once' }, 'unavailable'],
  ['half an answer, and no more', { body: present, drop: 'halfway' }, 'unavailable'],
  ['half an answer', { body: JSON.stringify(present).slice(0, 90) }, 'unexpectedResponse'],
  ['a page', { body: `<html>${text}</html>` }, 'unexpectedResponse'],
  ['nothing', { body: '' }, 'unexpectedResponse'],
  ['null', { body: 'null' }, 'unexpectedResponse'],
  ['something else', { body: { text } }, 'unexpectedResponse'],
  ['an intent of another shape', { body: { ...present, intent: text } }, 'unexpectedResponse'],
  ['far too much', { body: { ...present, pad: 'x'.repeat(2 ** 20) } }, 'unexpectedResponse'],
]

const kinds: Readonly<Record<string, string>> = {
  unavailable: 'transient',
  overloaded: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  unexpectedResponse: 'contract',
}

describe('a failure of Bothub', () => {
  it.each(table)('%s', async (_, reply, reason) => {
    const error = await failed(reply)
    expect([error.reason, error.kind, isCristalError(error)]).toEqual([reason, kinds[reason], true])
    // Asked once: no retry, and no redirect followed.
    expect(http.seen).toHaveLength(1)
  })

  it.each(table)('%s tells neither the text nor the key', async (_, reply) => {
    expect(inspect(await failed(reply), { depth: 12, showHidden: true, getters: true })).not.toMatch(
      /Marina|52998224725|123e4567|Bearer/,
    )
  })

  it('says how long to wait, where it is told', async () => {
    expect((await failed({ status: 429, headers: { 'retry-after': '7' } })).retryAfter).toBe(7000)
    expect((await failed({ status: 503, headers: { 'retry-after': 'soon' } })).retryAfter).toBeUndefined()
  })

  it('is what happens when nobody listens', async () => {
    const closed = bothub({ connection: { url: 'http://127.0.0.1:1', token } })
    const signal = new AbortController().signal
    const asked = closed.understand({ text, today: '2026-11-21' }, { organisation: 'h', key: '1', signal })
    await expect(asked).rejects.toMatchObject({ reason: 'unavailable', kind: 'transient' })
  })
})

describe("the caller's signal", () => {
  const reason = { late: true }

  it('ends a request that waits, or is read, with its own reason', async () => {
    for (const reply of [{ hang: true }, { headers: { 'content-length': '99' }, body: '{' }] as const) {
      http.reply = () => reply
      const caller = new AbortController()
      const arrival = http.arrival()
      const asked = understand(caller.signal)
      await arrival
      caller.abort(reason)
      await expect(asked).rejects.toBe(reason)
    }
  })

  it('sends nothing when it is aborted already', async () => {
    await expect(understand(AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(http.seen).toEqual([])
  })
})
