import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { deskScene, type DeskScene } from '../../test/desk.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function scene(...given: Parameters<typeof deskScene>): Promise<DeskScene> {
  const world = await deskScene(...given)
  closing.push(() => world.close())
  return world
}

interface Hooked {
  readonly url: string
  readonly headers: readonly (string | undefined)[]
  readonly bodies: readonly Record<string, unknown>[]
}

/** A host's webhook that answers with these statuses, then with 200. */
async function hook(...statuses: readonly number[]): Promise<Hooked> {
  const coming = [...statuses]
  const bodies: Record<string, unknown>[] = []
  const headers: (string | undefined)[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      bodies.push(JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>)
      headers.push(
        request.headers.authorization ?? request.headers['x-rocketchat-livechat-token']?.toString(),
      )
      response.writeHead(coming.shift() ?? 200).end()
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, headers, bodies }
}

async function livechatRoom({ ask, rocketchat }: DeskScene, token = 'ana'): Promise<string> {
  await ask('POST visitor', { visitor: { token, name: token } })
  await ask('GET room', { token })
  return rocketchat.agents.rooms().at(-1)?.room ?? ''
}
const coreQuery = (token: string) => ({ orgId: '77', department: 'Vendas', token, name: 'Ana' })

describe('the connector', () => {
  it('opens a room, passes words on, and tells of words and of the end', async () => {
    const world = await scene()
    const { core, rocketchat } = world
    const { agents } = rocketchat
    const hooked = await hook()
    agents.callTo(hooked.url)
    const { json } = await core('GET room/', coreQuery('ana'))
    const [{ room } = { room: '' }] = agents.rooms()
    expect(json).toEqual({ room: { _id: room } })
    expect(await core('GET room/', coreQuery('ana'))).toMatchObject({ json })
    await core('POST message/', { org_id: '77', token: 'ana', room_id: room, msg: 'Oi' })
    agents.say(room, 'Olá')
    agents.close(room)
    await agents.settled()
    expect(hooked.bodies).toMatchObject([
      { type: 'message', token: 'ana', room_id: room, extra: { message: 'Olá' } },
      { type: 'finalizar', token: 'ana', room_id: room },
    ])
    expect(new Set(hooked.headers)).toEqual(new Set([rocketchat.webhookSecret]))
    expect(agents.rooms()[0]).toMatchObject({ state: 'closed', context: 'Oi', agent: 'Bia' })
  })

  it.each<[string, Record<string, string>, Record<string, string> | undefined, number]>([
    ['GET room', coreQuery('ana'), { authorization: 'wrong' }, 401],
    ['GET room', { ...coreQuery('ana'), orgId: '78' }, undefined, 403],
    ['GET room', { ...coreQuery('ana'), name: '' }, undefined, 400],
    ['POST message', { org_id: '77', token: 'ana', room_id: 'none', msg: 'Oi' }, undefined, 404],
    ['POST message', { org_id: '77', token: 'ana', room_id: 'none', msg: '' }, undefined, 400],
    ['POST other', {}, undefined, 404],
  ])('refuses %s with %o', async (route, given, headers, status) => {
    const { core } = await scene()
    expect((await core(route, given, headers)).status).toBe(status)
  })

  it('has no room where nobody is online', async () => {
    const { core, rocketchat } = await scene({ online: false })
    expect((await core('GET room', coreQuery('ana'))).status).toBe(404)
    rocketchat.agents.setOnline(true)
    expect((await core('GET room', coreQuery('ana'))).status).toBe(200)
    rocketchat.agents.setOnline(false, 'Vendas')
    expect((await core('GET room', coreQuery('bia'))).status).toBe(404)
    expect((await core('GET room', { ...coreQuery('bia'), department: 'Financeiro' })).status).toBe(200)
  })

  it('tells the place in the queue', async () => {
    const { core, rocketchat } = await scene({ queue: 1 })
    expect((await core('GET room', coreQuery('ana'))).json['position']).toBe(2)
    expect((await core('GET room', coreQuery('bia'))).json['position']).toBe(3)
    rocketchat.agents.letNext()
    rocketchat.agents.take(rocketchat.agents.rooms()[0]?.room ?? '')
    expect(rocketchat.agents.rooms().map(({ position }) => position)).toEqual([null, 1])
  })
})

describe('the humans', () => {
  it('take a room when they first write in it', async () => {
    const world = await scene()
    const room = await livechatRoom(world)
    const hooked = await hook()
    world.rocketchat.agents.callTo(hooked.url)
    world.rocketchat.agents.say(room, 'Olá')
    await world.rocketchat.agents.settled()
    expect(hooked.bodies.map(({ type }) => type)).toEqual(['LivechatSessionTaken', 'Message'])
    expect(hooked.headers[0]).toBe(world.rocketchat.webhookSecret)
    expect(hooked.bodies[1]).toMatchObject({
      _id: room,
      visitor: { token: 'ana' },
      agent: { name: 'Bia' },
      messages: [{ msg: 'Olá', agentId: 'agent-bia' }],
    })
  })

  it('send the whole room with everything but a message', async () => {
    const world = await scene()
    const room = await livechatRoom(world)
    await world.ask('POST message', { token: 'ana', rid: room, msg: 'Oi' })
    const hooked = await hook()
    world.rocketchat.agents.callTo(hooked.url)
    world.rocketchat.agents.say(room, 'Olá')
    world.rocketchat.agents.close(room)
    await world.rocketchat.agents.settled()
    expect(hooked.bodies.map(({ type, messages }) => [type, (messages as unknown[]).length])).toEqual([
      ['LivechatSessionTaken', 1],
      ['Message', 1],
      ['LivechatSession', 2],
    ])
  })

  it('do nothing in a room that is closed, or that there is not', async () => {
    const world = await scene()
    const room = await livechatRoom(world)
    const { agents } = world.rocketchat
    agents.close(room)
    expect(() => agents.say(room, 'Oi')).toThrow('is closed')
    expect(() => agents.take('r0')).toThrow('There is no room "r0"')
    expect(() => agents.edit(room, 'x', 'y')).toThrow('is closed')
  })
})

describe('a webhook', () => {
  it.each([
    ['500', [500, 500, 500, 500, 500, 500], 5],
    ['429, then taken', [429], 2],
    ['401', [401], 1],
    ['204, which is no 200', [204], 1],
  ])('is tried again as the real one does: %s', async (_, statuses, attempts) => {
    const world = await scene()
    const room = await livechatRoom(world)
    const hooked = await hook(...statuses)
    const { agents } = world.rocketchat
    agents.callTo(hooked.url)
    agents.take(room)
    for (let times = 0; times < 6; times += 1) {
      await agents.settled()
      world.clock.advance(20_000)
    }
    await agents.settled()
    expect(agents.deliveries.map(({ attempt }) => attempt)).toEqual(
      Array.from({ length: attempts }, (__, index) => index + 1),
    )
  })

  it('goes nowhere until it is told where', async () => {
    const world = await scene()
    world.rocketchat.agents.take(await livechatRoom(world))
    await world.rocketchat.agents.settled()
    expect(world.rocketchat.agents.deliveries).toEqual([])
  })
})
