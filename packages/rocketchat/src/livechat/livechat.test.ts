import { inspect } from 'node:util'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { call, failure, request } from '../../test/call.ts'
import { startUpstream, type Reply, type Upstream } from '../../test/upstream.ts'
import { rocketchat } from '../index.ts'

let server: Upstream
beforeEach(async () => {
  server = await startUpstream()
})
afterEach(() => server.close())

const desk = (departments?: Readonly<Record<string, string>>) =>
  rocketchat({ connection: { dialect: 'livechat', url: server.url, ...(departments && { departments }) } })
const visitor = request.visitor
const words = { visitor, room: 'r9XkQ', text: 'Posso pagar em 2x?' }

const yes = (body: object = {}): Reply => ({ body: { ...body, success: true } })
const no = (error?: string, errorType?: string, status = 400): Reply => ({
  status,
  body: { success: false, ...(error !== undefined && { error }), ...(errorType && { errorType }) },
})

describe('a room by Livechat', () => {
  const room = { _id: 'r9XkQ', t: 'l', open: true }

  function answers(found: object = room): void {
    server.on('POST /livechat/visitor', yes({ visitor: { _id: 'v1', token: visitor } }))
    server.on('GET /livechat/room', yes({ room: found, newRoom: true }))
    server.on('POST /livechat/message', yes({ message: {} }))
  }

  it('gives the department with the visitor, and phone and e-mail to the human alone', async () => {
    answers()
    await desk().open(request, call())
    expect(server.seen.map(({ route, query, body }) => ({ route, query, body }))).toEqual([
      {
        route: 'POST /livechat/visitor',
        query: {},
        body: { visitor: { token: visitor, name: 'Ana Coelho', department: 'financeiro' } },
      },
      { route: 'GET /livechat/room', query: { token: visitor }, body: undefined },
      {
        route: 'POST /livechat/message',
        query: {},
        body: {
          token: visitor,
          rid: 'r9XkQ',
          msg: 'Pediu: negociar.\n✉️ ana@exemplo.com.br\n☎️ 48999994821',
          _id: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      },
    ])
  })

  it('calls departments as the server does', async () => {
    answers()
    await desk({ financeiro: 'dep-7' }).open(request, call())
    expect(server.seen[0]?.body).toMatchObject({ visitor: { department: 'dep-7' } })
  })

  it('refuses to go on when the server takes the visitor for somebody else', async () => {
    server.on('POST /livechat/visitor', yes({ visitor: { _id: 'v1', token: 'another' } }))
    expect((await failure(desk().open(request, call()))).reason).toBe('unexpectedResponse')
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    ['by the name that the agent shows', yes({ agent: { name: 'Bia Souza', username: 'bia' } }), 'Bia Souza'],
    ['by the account, where there is no name', no('invalid-agent'), 'bia'],
    ['by the account, where the name cannot be had', { status: 503 }, 'bia'],
  ])('tells who serves already: %s', async (_, info, agent) => {
    answers({ ...room, servedBy: { _id: 'a7', username: 'bia' } })
    server.on(`GET /livechat/agent.info/r9XkQ/${visitor}`, info)
    expect(await desk().open(request, call())).toEqual({
      outcome: 'opened',
      room: 'r9XkQ',
      position: null,
      agent,
    })
  })

  it.each([
    ['with a code', no('Sorry, no online agents [no-agent-online]', 'no-agent-online')],
    ['in brackets alone', no('Sorry, no online agents [no-agent-online]')],
    ['as the error alone', no('no-agent-online')],
  ])('says that nobody is online: %s', async (_, reply) => {
    answers()
    server.on('GET /livechat/room', reply)
    expect(await desk().open(request, call())).toEqual({ outcome: 'nobody', takesMessages: true })
  })

  it('stays open when the story is refused', async () => {
    answers()
    server.on('POST /livechat/message', no('message-length-exceeds-character-limit'))
    expect(await desk().open(request, call())).toMatchObject({ outcome: 'opened' })
  })

  it.each([
    [
      'another department',
      'POST /livechat/visitor',
      no('… [error-invalid-department]', 'error-invalid-department'),
      'refused',
      'departments',
    ],
    [
      'no Omnichannel',
      'GET /livechat/room',
      no('[error-omnichannel-is-disabled]'),
      'refused',
      'Turn Omnichannel on',
    ],
    ['an unknown visitor', 'GET /livechat/room', no('invalid-token'), 'refused', 'invalid-token'],
    [
      'a page',
      'GET /livechat/room',
      { body: '<html>Ana Coelho</html>' },
      'unexpectedResponse',
      'no answer of Rocket.Chat',
    ],
    ['no room', 'GET /livechat/room', yes({ room: {} }), 'unexpectedResponse', 'room._id'],
    [
      'a redirect',
      'GET /livechat/room',
      { status: 302, headers: { location: 'https://x.exemplo' } },
      'unexpectedResponse',
      '302',
    ],
    [
      'a proxy that asks who we are',
      'GET /livechat/room',
      { status: 401, body: 'no' },
      'unauthorized',
      'before it',
    ],
    ['an outage', 'GET /livechat/room', { status: 502, body: '<html>' }, 'unavailable', '502'],
  ])('%s', async (_, route, reply, reason, message) => {
    answers()
    server.on(route, reply)
    const error = await failure(desk().open(request, call()))
    expect([error.reason, error.message]).toEqual([reason, expect.stringContaining(message)])
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/Coelho|ana@|4821|negociar/)
  })

  it('says how long the limits ask us to wait', async () => {
    const date = 'Sat, 21 Nov 2026 12:00:00 GMT'
    const headers = { date, 'x-ratelimit-reset': `${Date.parse(date) + 43_000}` }
    server.on('POST /livechat/visitor', { ...no('[error-too-many-requests]', undefined, 429), headers })
    const error = await failure(desk().open(request, call()))
    expect([error.reason, error.retryAfter, error.message]).toEqual([
      'overloaded',
      43_000,
      expect.stringContaining('rate limiter'),
    ])
  })
})

describe('words by Livechat', () => {
  it('carry an id that is theirs alone, however often they are sent', async () => {
    server.on('POST /livechat/message', yes({}))
    for (const key of ['1', '1', '2']) await desk().send(words, call(key))
    const [first, again, other] = server.seen.map(({ body }) => body as { readonly _id: string })
    expect(first).toEqual({ token: visitor, rid: 'r9XkQ', msg: words.text, _id: expect.any(String) })
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it.each([
    ['without a word', no()],
    ['by a stumble', no('Cannot convert undefined or null to object')],
    ['by its database', no('E11000 duplicate key error collection: messages')],
  ])('that are there already are refused %s, which is a success', async (_, reply) => {
    server.on('POST /livechat/message', yes({}), reply)
    await desk().send(words, call())
    const sent = server.seen[0]?.body as { readonly _id: string }
    server.on(`GET /livechat/message/${sent['_id']}`, yes({ message: { _id: sent['_id'], msg: words.text } }))
    await desk().send(words, call())
    expect(server.seen.at(-1)).toMatchObject({ query: { token: visitor, rid: 'r9XkQ' } })
  })

  it.each([
    ['the room is closed', no('room-closed'), 'roomClosed'],
    ['the room is gone', no('invalid-room'), 'roomClosed'],
    ['the visitor was forgotten', no('invalid-token'), 'roomClosed'],
    ['the text is too long', no('message-length-exceeds-character-limit'), 'refused'],
    ['nobody knows why', no(), 'refused'],
    ['the limits are used up', no('[error-too-many-requests]', undefined, 429), 'overloaded'],
    ['the server is down', { status: 500, body: 'x' }, 'unavailable'],
    ['the answer is a page', { body: '<html>' }, 'unexpectedResponse'],
  ])('%s', async (_, reply, reason) => {
    server.on('POST /livechat/message', reply)
    const sending = desk().send(words, call())
    await sending.catch(() => undefined)
    const asked = server.seen.find(({ route }) => route.startsWith('GET'))
    server.on(asked?.route ?? '', no('invalid-message'))
    const error = await failure(desk().send(words, call()))
    expect(error.reason).toBe(reason)
    expect(error.message).not.toMatch(/pagar/)
  })
})
