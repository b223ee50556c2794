import { describe, expect, it } from 'vitest'

import { againstSandbox, closedPort, connectionTo, opened } from '../test/against-sandbox.ts'
import { call, failure, request } from '../test/call.ts'
import { startUpstream } from '../test/upstream.ts'
import { rocketchat, type RocketChatConnection } from './index.ts'

describe('a connection', () => {
  const core = { dialect: 'core', url: 'https://x.exemplo', orgId: '77', token: 'segredo' } as const

  it.each<[string, RocketChatConnection, RegExp]>([
    ['no address', { dialect: 'livechat', url: 'chat.exemplo.com.br' }, /not an http/],
    ['credentials', { dialect: 'livechat', url: 'https://a:segredo@x.exemplo' }, /leave them out/],
    ['a query', { dialect: 'livechat', url: 'https://x.exemplo?a=1' }, /query or a fragment/],
    ['a part of the API', { dialect: 'livechat', url: 'https://x.exemplo/api/v1/' }, /part of its API/],
    ['a part of the connector', { ...core, url: 'https://x.exemplo/core' }, /part of its API/],
    ['no organisation', { ...core, orgId: '' }, /orgId/],
    ['no token', { ...core, token: '' }, /token/],
  ])('with %s is refused at once', (_, connection, message) => {
    expect(() => rocketchat({ connection })).toThrow(message)
    expect(() => rocketchat({ connection })).not.toThrow(/segredo/)
  })

  it('may be another one for each organisation, in another dialect', async () => {
    await using world = await opened({})
    const desk = rocketchat({
      connection: (organisation) => connectionTo(world, organisation === 'horizonte' ? 'core' : 'livechat'),
    })
    await desk.open(request, call())
    await desk.open({ ...request, visitor: 'another' }, { ...call(), organisation: 'outra' })
    expect(world.rocketchat.agents.rooms().map(({ dialect }) => dialect)).toEqual(['core', 'livechat'])
  })

  it('may have a path before the API', async () => {
    const server = await startUpstream()
    server.on('GET /chat/core/room', { status: 404 })
    const desk = rocketchat({ connection: { ...core, url: `${server.url}/chat/` } })
    expect(await desk.open(request, call())).toEqual({ outcome: 'nobody', takesMessages: false })
    await server.close()
  })

  it.each(['core', 'livechat'] as const)(
    'that cannot be opened, leaves all free to be tried again: %s',
    async (dialect) => {
      const url = await closedPort()
      const desk = rocketchat({ connection: dialect === 'core' ? { ...core, url } : { dialect, url } })
      const { visitor, department, email } = request
      const media = {
        kind: 'image',
        url: dialect === 'core' ? 'https://x.exemplo/a.png' : 'data:,x',
      } as const
      const room = { visitor, room: 'r9XkQ', text: 'Oi' }
      const asked = [
        desk.open(request, call()),
        desk.send(room, call()),
        desk.send({ ...room, media }, call()),
        desk.close(room, call()),
      ]
      const more = () => [
        desk.leaveMessage({ visitor, department, email, text: 'Oi' }, call()),
        desk.erase(visitor, call()),
      ]
      const failures = [...asked, ...(dialect === 'livechat' ? more() : [])].map((each) => failure(each))
      expect(new Set((await Promise.all(failures)).map(({ reason }) => reason))).toEqual(
        new Set(['unavailable']),
      )
    },
  )
})

describe('an answer that breaks off', () => {
  it('leaves what may be repeated free to be, and what may not in doubt', async () => {
    const { desk, world, media } = await againstSandbox('livechat')
    const cut = () => world.faults.add({ upstream: 'rocketchat', route: '*', truncate: true, reset: true })
    cut()
    expect((await failure(desk.open(request, call('1')))).reason).toBe('unavailable')
    await desk.open(request, call('1'))
    const words = {
      visitor: request.visitor,
      room: world.rocketchat.agents.rooms()[0]?.room ?? '',
      text: 'Oi',
    }
    cut()
    expect((await failure(desk.send(words, call('2')))).reason).toBe('unavailable')
    cut()
    expect((await failure(desk.send({ ...words, media }, call('3')))).reason).toBe('unknownOutcome')
    await world.close()
  })
})

describe('a visitor of Livechat', () => {
  it('is never taken for another one who gives the same phone or address', async () => {
    const { desk, world } = await againstSandbox('livechat')
    const first = await desk.open(request, call('1'))
    const second = await desk.open({ ...request, visitor: 'somebody-else' }, call('2'))
    expect(first).not.toEqual(second)
    expect(world.rocketchat.agents.rooms().map(({ visitor }) => visitor)).toEqual([
      request.visitor,
      'somebody-else',
    ])
    await world.close()
  })

  it('reads the name of an agent who serves at once', async () => {
    const { desk, world } = await againstSandbox('livechat')
    await desk.open(request, call('1'))
    const room = world.rocketchat.agents.rooms()[0]?.room ?? ''
    world.rocketchat.agents.take(room, 'Béatriz Souza')
    expect(await desk.open(request, call('2'))).toEqual({
      outcome: 'opened',
      room,
      position: null,
      agent: 'Béatriz Souza',
    })
    await world.close()
  })
})
