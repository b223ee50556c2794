import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { call, failure, request } from '../../test/call.ts'
import { startUpstream, type Reply, type Upstream } from '../../test/upstream.ts'
import { rocketchat } from '../index.ts'

let server: Upstream
beforeEach(async () => {
  server = await startUpstream()
})
afterEach(() => server.close())

const desk = () => rocketchat({ connection: { dialect: 'livechat', url: server.url } })
const visitor = request.visitor
const words = { visitor, room: 'r9XkQ', text: 'Posso pagar em 2x?' }

const yes = (body: object = {}): Reply => ({ body: { ...body, success: true } })
const no = (error?: string, errorType?: string, status = 400): Reply => ({
  status,
  body: { success: false, ...(error !== undefined && { error }), ...(errorType && { errorType }) },
})

describe('a file by Livechat', () => {
  const file = { kind: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', name: 'foto.png' } as const

  it('goes up with its words, its name and its type', async () => {
    server.on('POST /livechat/upload/r9XkQ', yes({}))
    await desk().send({ ...words, media: file }, call())
    const [seen] = server.seen
    expect(seen?.body).toEqual({ msg: words.text, file: expect.any(File) })
    const { name, type, size } = (seen?.body as { readonly file: File } | undefined)?.file ?? {}
    expect([name, type, size]).toEqual(['foto.png', 'image/png', 8])
    expect(seen?.headers.get('x-visitor-token')).toBe(visitor)
  })

  it('goes up without words', async () => {
    server.on('POST /livechat/upload/r9XkQ', yes({}))
    await desk().send({ ...words, text: '', media: file }, call())
    expect(Object.keys(server.seen[0]?.body as object)).toEqual(['file'])
  })

  it.each([
    ['the room is closed', no('unauthorized', undefined, 401), 'roomClosed', ''],
    [
      'a type that is not allowed',
      { status: 400, body: { success: false, reason: 'error-type-not-allowed' } },
      'refused',
      'media types',
    ],
    [
      'a size that is not allowed',
      { status: 400, body: { success: false, reason: 'error-size-not-allowed' } },
      'refused',
      'maximum size',
    ],
    ['an outage, after which nobody knows', { status: 503 }, 'unknownOutcome', 'do not repeat'],
  ])('%s', async (_, reply, reason, message) => {
    server.on('POST /livechat/upload/r9XkQ', reply)
    const error = await failure(desk().send({ ...words, media: file }, call()))
    expect([error.reason, error.message]).toEqual([reason, expect.stringContaining(message)])
  })
})

describe('the end by Livechat', () => {
  it.each(['room-closed', 'invalid-room'])('is no error where it came before: %s', async (code) => {
    server.on('POST /livechat/room.close', no(`… [${code}]`))
    await desk().close({ visitor, room: 'r9XkQ' }, call())
    expect(server.seen[0]?.body).toEqual({ token: visitor, rid: 'r9XkQ' })
  })

  it('says how visitors are allowed to close', async () => {
    server.on('POST /livechat/room.close', no('[error-not-allowed-to-close-conversation]'))
    const error = await failure(desk().close({ visitor, room: 'r9XkQ' }, call()))
    expect([error.reason, error.message]).toEqual(['refused', expect.stringContaining('Allow visitors')])
  })

  it('leaves a message, with the address for a name where there is none', async () => {
    server.on('POST /livechat/offline.message', yes({ message: 'ok' }))
    const { department, email } = request
    await desk().leaveMessage({ visitor, department, email, text: 'Oi' }, call())
    expect(server.seen[0]?.body).toEqual({ name: email, email, message: 'Oi', department })
  })

  it.each([
    ['the form is off', { config: { settings: { displayOfflineForm: false } } }, 'unsupported'],
    ['it is another matter', { config: { settings: { displayOfflineForm: true } } }, 'refused'],
    ['nobody knows', { config: {} }, 'refused'],
  ])('says why no message can be left: %s', async (_, config, reason) => {
    server.on('POST /livechat/offline.message', no('Erro ao enviar mensagem offline do Livechat'))
    server.on('GET /livechat/config', yes(config))
    const { department, email } = request
    const error = await failure(desk().leaveMessage({ visitor, department, email, text: 'Oi' }, call()))
    expect(error.reason).toBe(reason)
  })

  it('forgets a visitor, whose open room it closes first', async () => {
    server.on(`DELETE /livechat/visitor/${visitor}`, no('… [visitor-has-open-rooms]'), yes({}))
    server.on('GET /livechat/room', yes({ room: { _id: 'r9XkQ' } }))
    server.on('POST /livechat/room.close', yes({}))
    await desk().erase(visitor, call())
    expect(server.seen.map(({ route }) => route.replace(visitor, '…'))).toEqual([
      'DELETE /livechat/visitor/…',
      'GET /livechat/room',
      'POST /livechat/room.close',
      'DELETE /livechat/visitor/…',
    ])
  })

  it('says so when a visitor cannot be forgotten', async () => {
    server.on(`DELETE /livechat/visitor/${visitor}`, no('[error-removing-visitor]'))
    expect((await failure(desk().erase(visitor, call()))).reason).toBe('refused')
  })
})
