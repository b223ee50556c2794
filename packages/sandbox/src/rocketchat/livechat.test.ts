import { afterEach, describe, expect, it } from 'vitest'
import { deskScene, type DeskScene, type Told } from '../../test/desk.ts'

let open: DeskScene | undefined
afterEach(() => open?.close())

async function scene(...given: Parameters<typeof deskScene>): Promise<DeskScene> {
  open = await deskScene(...given)
  return open
}

const brief = ({ status, json }: Told): string =>
  `${status} ${(json['errorType'] ?? json['error'] ?? 'ok') as string}`

/** A visitor with an open room. */
async function served(
  desk: Parameters<typeof deskScene>[0] = {},
): Promise<DeskScene & { readonly rid: string }> {
  const world = await scene(desk)
  await world.ask('POST visitor', { visitor: { token: 'ana', name: 'Ana', department: 'Vendas' } })
  const { json } = await world.ask('GET room', { token: 'ana' })
  return { ...world, rid: (json['room'] as { readonly _id: string })['_id'] }
}

describe('the Livechat API', () => {
  it('opens one room for a visitor, in the department of the registration', async () => {
    const { ask, rocketchat, rid } = await served()
    expect(await ask('GET room', { token: 'ana' })).toMatchObject({
      json: { room: { _id: rid, open: true }, newRoom: false },
    })
    expect(rocketchat.agents.rooms()).toMatchObject([
      { room: rid, dialect: 'livechat', visitor: 'ana', name: 'Ana', department: 'Vendas', state: 'queued' },
    ])
  })

  it('knows the departments of the scenario alone', async () => {
    const { ask } = await scene({ departments: ['Vendas'] })
    const register = (department: string) => ask('POST visitor', { visitor: { token: 'ana', department } })
    expect(brief(await register('Financeiro'))).toBe('400 error-invalid-department')
    expect(brief(await register('Vendas'))).toBe('200 ok')
  })

  it.each([
    ['everywhere', { online: false }],
    ['in this department', { departmentsOffline: ['Vendas'] }],
  ])('says that nobody is online: %s', async (_, desk) => {
    const { ask } = await scene(desk)
    await ask('POST visitor', { visitor: { token: 'ana', department: 'Vendas' } })
    const answer = await ask('GET room', { token: 'ana' })
    expect([brief(answer), answer.json['error']]).toEqual([
      '400 no-agent-online',
      'Sorry, no online agents [no-agent-online]',
    ])
    expect(await ask('GET config', { token: 'ana' })).toMatchObject({ json: { config: { online: false } } })
  })

  it('takes a message once for its id, and stumbles over the second', async () => {
    const { ask, rid, rocketchat, reached } = await served()
    const message = { token: 'ana', rid, msg: 'Oi', _id: 'm1' }
    expect(brief(await ask('POST message', message))).toBe('200 ok')
    expect((await ask('POST message', message)).status).toBe(400)
    expect(await ask('GET message/m1', { token: 'ana', rid })).toMatchObject({
      json: { message: { msg: 'Oi' } },
    })
    expect(brief(await ask('GET message/m2', { token: 'ana', rid }))).toBe('400 invalid-message')
    expect(rocketchat.agents.rooms()[0]?.transcript.map(({ text }) => text)).toEqual(['Oi'])
    expect(reached).toEqual([
      { room: rid, who: 'system', text: 'Nova conversa: Vendas' },
      { room: rid, who: 'visitor', text: 'Oi' },
    ])
  })

  it.each([
    ['POST visitor', { visitor: {} }, '400 invalid-params'],
    ['POST visitor', { visitor: { token: ' ' } }, '400 error-invalid-token'],
    ['POST visitor', { visitor: { token: 'x', email: 'no' } }, '400 error-invalid-email'],
    ['GET room', {}, '400 invalid-params'],
    ['GET room', { token: 'nobody' }, '400 invalid-token'],
    ['GET room', { token: 'ana', rid: 'other' }, '400 invalid-room'],
    ['POST message', { token: 'ana', rid: 'other', msg: 'Oi' }, '400 invalid-room'],
    ['POST message', { token: 'nobody', rid: 'r', msg: 'Oi' }, '400 invalid-token'],
    ['POST message', { token: 'ana', rid: 'r', msg: 'Oi', room_id: 'r' }, '400 invalid-params'],
    ['POST room.close', { token: 'ana', rid: 'other' }, '400 invalid-room'],
    ['DELETE visitor/nobody', {}, '400 invalid-token'],
    ['DELETE visitor/ana', {}, '400 visitor-has-open-rooms'],
    ['GET agent.info/r/ana', {}, '400 invalid-room'],
    ['POST offline.message', { email: 'ana@exemplo.com.br' }, '400 invalid-params'],
    ['POST rooms', {}, '404 API endpoint not found'],
  ])('refuses %s with %o', async (route, given, expected) => {
    const { ask } = await served()
    expect(brief(await ask(route, given))).toBe(expected)
  })

  it('takes files, and serves them', async () => {
    const { ask, rid, rocketchat } = await served()
    const form = new FormData()
    form.set('file', new Blob(['abc'], { type: 'image/png' }), 'foto é.png')
    form.set('msg', 'Segue')
    expect(brief(await ask(`POST upload/${rid}`, form, { 'x-visitor-token': 'ana' }))).toBe('200 ok')
    const media = rocketchat.agents.rooms()[0]?.transcript[0]?.media
    expect(media).toMatchObject({ kind: 'image', name: 'foto é.png', mimeType: 'image/png' })
    expect(await (await fetch(media?.url ?? '')).text()).toBe('abc')
    expect(brief(await ask(`POST upload/${rid}`, form))).toBe('401 unauthorized')
    expect(brief(await ask(`POST upload/${rid}`, new FormData(), { 'x-visitor-token': 'ana' }))).toBe(
      '400 error-no-file',
    )
  })

  it('closes a room for good, and forgets whom it knew', async () => {
    const { ask, rid, rocketchat, reached } = await served()
    await ask('POST room.close', { token: 'ana', rid })
    expect(reached.at(-1)).toEqual({ room: rid, who: 'system', text: 'Conversa encerrada pelo visitante' })
    for (const [route, given] of [
      ['POST room.close', { token: 'ana', rid }],
      ['POST message', { token: 'ana', rid, msg: 'Oi' }],
    ] as const) {
      expect(brief(await ask(route, given))).toBe('400 room-closed')
    }
    expect(brief(await ask('DELETE visitor/ana'))).toBe('200 ok')
    expect(rocketchat.agents.rooms()).toEqual([])
  })

  it('takes messages while nobody is there, unless its form is off', async () => {
    const message = { name: 'Ana', email: 'ana@exemplo.com.br', message: 'Oi', department: 'Vendas' }
    const { ask, rocketchat, reached } = await scene({ online: false })
    await ask('POST offline.message', message)
    expect(rocketchat.agents.left()).toMatchObject([{ name: 'Ana', text: 'Oi', department: 'Vendas' }])
    expect(reached).toEqual([{ room: '', who: 'visitor', text: 'Oi' }])
    await open?.close()
    const off = await scene({ online: false, offlineForm: false })
    expect((await off.ask('POST offline.message', message)).status).toBe(400)
    expect(await off.ask('GET config')).toMatchObject({
      json: { config: { settings: { displayOfflineForm: false } } },
    })
  })

  it('takes one person for another who gives the same phone or address, as the real one does', async () => {
    const { ask } = await scene()
    const register = async (visitor: object) => {
      const { json } = await ask('POST visitor', { visitor })
      return (json['visitor'] as { readonly token: string }).token
    }
    expect(await register({ token: 'ana', phone: '48999990001' })).toBe('ana')
    expect(await register({ token: 'bia', phone: '48999990001' })).toBe('ana')
    expect(await register({ token: 'caio', email: 'c@exemplo.com.br' })).toBe('caio')
    expect(await register({ token: 'dora', email: 'c@exemplo.com.br' })).toBe('dora')
    expect(brief(await ask('GET room', { token: 'caio' }))).toBe('400 invalid-token')
  })

  it('limits what opens rooms to five in a minute, for everybody together', async () => {
    const { ask, clock } = await scene()
    const register = (token: string) => ask('POST visitor', { visitor: { token } })
    for (let count = 1; count <= 5; count += 1) expect((await register(`v${count}`)).status).toBe(200)
    const refused = await register('v6')
    expect(brief(refused)).toBe('429 error-too-many-requests')
    expect(refused.json['error']).toContain('wait 60 seconds')
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBe(clock.now() + 60_000)
    clock.advance(60_000)
    expect((await register('v6')).status).toBe(200)
  })

  it('limits nothing where the scenario says so', async () => {
    const { ask } = await scene({ rateLimits: false })
    for (let count = 1; count <= 9; count += 1) {
      expect((await ask('POST visitor', { visitor: { token: `v${count}` } })).status).toBe(200)
    }
  })

  it('is told of in the journal by route, without words', async () => {
    const { ask, rid, journal } = await served()
    await ask('POST message', { token: 'ana', rid, msg: 'segredo' })
    await ask('GET message/m1', { token: 'ana', rid })
    await ask('DELETE visitor/ana')
    expect(journal.map(({ upstream, route, status }) => `${upstream} ${route} ${status}`)).toEqual([
      'rocketchat POST /livechat/visitor 200',
      'rocketchat GET /livechat/room 200',
      'rocketchat POST /livechat/message 200',
      'rocketchat GET /livechat/message/{id} 400',
      'rocketchat DELETE /livechat/visitor/{id} 400',
    ])
    expect(JSON.stringify(journal)).not.toContain('segredo')
  })

  it('meets the faults of the scenario', async () => {
    const { ask } = await scene({}, [
      { upstream: 'rocketchat', route: 'POST /livechat/visitor', status: 503 },
    ])
    const register = () => ask('POST visitor', { visitor: { token: 'ana' } })
    expect(brief(await register())).toBe('503 Service Unavailable')
    expect(brief(await register())).toBe('200 ok')
  })
})
