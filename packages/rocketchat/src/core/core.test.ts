import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { call, failure, request } from '../../test/call.ts'
import { startUpstream, type Reply, type Upstream } from '../../test/upstream.ts'
import { rocketchat } from '../index.ts'
import { titleCase } from './title-case.ts'

let server: Upstream
beforeEach(async () => {
  server = await startUpstream()
  server.on('POST /core/message', { status: 201 })
})
afterEach(() => server.close())

const desk = () =>
  rocketchat({ connection: { dialect: 'core', url: server.url, orgId: '77', token: 'segredo' } })
const { visitor } = request
const words = { visitor, room: 'r9XkQ', text: 'Olá, preciso de ajuda' }
const opened = (room: string, rest: object = {}) => ({
  outcome: 'opened',
  room,
  position: null,
  agent: null,
  ...rest,
})

describe('a room by the connector', () => {
  it('is asked for as the flow platform does', async () => {
    server.on('GET /core/room', { body: { room: { _id: 'r9XkQ' } } })
    await desk().open({ ...request, name: 'ANA maria DE souza' }, call())
    const [asked, told] = server.seen
    expect(asked?.query).toEqual({
      orgId: '77',
      department: 'financeiro',
      token: visitor,
      name: 'Ana Maria De Souza',
    })
    expect([asked?.headers.get('authorization'), asked?.headers.get('content-type')]).toEqual([
      'segredo',
      'application/json',
    ])
    expect(told?.body).toMatchObject({ room_id: 'r9XkQ', msg: expect.stringContaining('Pediu: negociar.') })
  })

  it.each<[string, unknown, object]>([
    ['room._id', { room: { _id: 'a1' } }, opened('a1')],
    ['room.id', { room: { id: 'a1' } }, opened('a1')],
    ['a room by its id', { room: 'a1' }, opened('a1')],
    ['_id', { _id: 'a1' }, opened('a1')],
    ['id, as a number', { id: 7 }, opened('7')],
    ['room_id', { room_id: 'a1' }, opened('a1')],
    ['a list', [{ _id: 'a1' }], opened('a1')],
    ['a string', '"a1"', opened('a1')],
    ['a bare id', 'a1', opened('a1')],
    [
      'a place and a name',
      { id: 'a1', position: 3, agent: { name: 'Bia' } },
      opened('a1', { position: 3, agent: 'Bia' }),
    ],
    ['what makes no sense beside it', { id: 'a1', position: 'soon', agent: 7, room: {} }, opened('a1')],
    ['nothing', '', { outcome: 'nobody', takesMessages: false }],
    ['null', 'null', { outcome: 'nobody', takesMessages: false }],
    ['no room', { error: 'no agents online' }, { outcome: 'nobody', takesMessages: false }],
    ['an empty id', { room: { _id: '' } }, { outcome: 'nobody', takesMessages: false }],
  ])('is read from %s', async (_, body, outcome) => {
    server.on('GET /core/room', { body })
    expect(await desk().open(request, call())).toEqual(outcome)
  })

  it.each([400, 404, 409, 422])('means nobody with %i', async (status) => {
    server.on('GET /core/room', { status, body: { error: 'no agents' } })
    expect(await desk().open(request, call())).toEqual({ outcome: 'nobody', takesMessages: false })
  })

  it.each<[string, Reply, string]>([
    ['401', { status: 401 }, 'unauthorized'],
    ['403', { status: 403 }, 'unauthorized'],
    ['429', { status: 429 }, 'overloaded'],
    ['500', { status: 500 }, 'unavailable'],
    ['504', { status: 504 }, 'unavailable'],
    ['a redirect', { status: 301, headers: { location: '/' } }, 'unexpectedResponse'],
    ['a page', { body: '<html><body>login</body></html>' }, 'unexpectedResponse'],
    ['more than a megabyte', { body: `"${'x'.repeat(1024 * 1024)}"` }, 'unexpectedResponse'],
  ])('fails with %s', async (_, reply, reason) => {
    server.on('GET /core/room', reply)
    const error = await failure(desk().open(request, call()))
    expect(error.reason).toBe(reason)
    expect(error.message).not.toMatch(/segredo|Coelho/)
  })

  it('stays open when the story may have been lost, and is told it again when it surely was', async () => {
    server.on('GET /core/room', { body: { room: { _id: 'r9XkQ' } } })
    server.on('POST /core/message', { status: 429 }, { status: 500 }, { status: 201 })
    const one = desk()
    expect((await failure(one.open(request, call()))).reason).toBe('overloaded')
    expect(await one.open(request, call())).toEqual(opened('r9XkQ'))
    expect(await one.open(request, call())).toEqual(opened('r9XkQ'))
    expect(server.seen.filter(({ route }) => route === 'POST /core/message')).toHaveLength(2)
  })
})

describe('words by the connector', () => {
  it('go as the flow platform sends them', async () => {
    await desk().send(words, call())
    const [sent] = server.seen
    expect(sent?.body).toEqual({ org_id: '77', token: visitor, room_id: 'r9XkQ', msg: words.text })
    expect(sent?.headers.get('authorization')).toBe('segredo')
  })

  it('carry a file as its address', async () => {
    const media = { kind: 'file', url: 'https://arquivos.exemplo/a.pdf' } as const
    await desk().send({ ...words, media }, call())
    await desk().send({ ...words, text: '', media }, call())
    expect(server.seen.map(({ body }) => (body as { readonly msg: string }).msg)).toEqual([
      `${words.text}\n${media.url}`,
      media.url,
    ])
  })

  it('cannot carry a file that is not on the web', async () => {
    const media = { kind: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' } as const
    expect((await failure(desk().send({ ...words, media }, call()))).reason).toBe('unsupported')
    expect(server.seen).toEqual([])
  })

  it.each<[string, Reply, string]>([
    ['404', { status: 404 }, 'roomClosed'],
    ['410', { status: 410 }, 'roomClosed'],
    ['a sentence', { status: 400, body: { error: 'room-closed' } }, 'roomClosed'],
    ['a Portuguese sentence', { status: 400, body: { error: 'Sala já encerrada' } }, 'roomClosed'],
    ['400', { status: 400, body: { error: 'bad' } }, 'refused'],
    ['401', { status: 401 }, 'unauthorized'],
    ['429', { status: 429 }, 'overloaded'],
    ['500', { status: 500 }, 'unknownOutcome'],
  ])('fail with %s', async (_, reply, reason) => {
    server.on('POST /core/message', reply)
    const error = await failure(desk().send(words, call()))
    expect(error.reason).toBe(reason)
    expect(error.message).not.toMatch(/ajuda|segredo/)
  })
})

describe('a name in title case', () => {
  it.each([
    ['ana', 'Ana'],
    ['  JOÃO d’ávila ', 'João D’ávila'],
    ['maria-clara', 'Maria-Clara'],
    ['érica 2', 'Érica 2'],
    ['', ''],
  ])('%s', (name, expected) => {
    expect(titleCase(name)).toBe(expected)
  })
})
