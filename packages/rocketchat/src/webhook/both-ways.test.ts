import type { Sandbox } from '@cristal/sandbox'
import { afterEach, describe, expect, it } from 'vitest'

import { connectionTo, opened } from '../../test/against-sandbox.ts'
import { call, request } from '../../test/call.ts'
import { manualClock } from '../../test/manual-clock.ts'
import { notified, type Notified } from '../../test/notified.ts'
import { serve } from '../../test/serve.ts'
import { rocketchat, rocketchatWebhook } from '../index.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

interface Scene {
  readonly world: Sandbox
  readonly host: Notified
  readonly clock: ReturnType<typeof manualClock>
  readonly room: string
  /** What the person was told, in short. */
  readonly told: () => Promise<readonly string[]>
}

/** A room of one dialect, with the desk's webhooks on their way to a host, over HTTP. */
async function scene(dialect: 'core' | 'livechat', desk: object = {}): Promise<Scene> {
  const clock = manualClock()
  const world = await opened({ dialect, ...desk }, { clock })
  const host = notified(request.visitor)
  const { agents, webhookSecret: secret, url } = world.rocketchat
  const server = await serve(rocketchatWebhook({ dialect, secret, url, ...host.options }))
  closing.push(
    () => world.close(),
    () => server.close(),
  )
  agents.callTo(server.url)
  const answer = await rocketchat({ connection: connectionTo(world, dialect) }).open(request, call())
  const told = async () => {
    await agents.settled()
    return host.notices.map(({ event }) => short(event))
  }
  return { world, host, clock, told, room: answer.outcome === 'opened' ? answer.room : '' }
}

function short(event: Notified['notices'][number]['event']): string {
  switch (event.type) {
    case 'desk.said':
      return `${event.agent ?? '?'}: ${event.text}${event.media ? ` <${event.media.kind}>` : ''}`
    case 'desk.taken':
      return `${event.agent ?? '?'} comes`
    case 'desk.queued':
      return `place ${event.position}`
    case 'desk.closed':
      return 'closed'
  }
}

const png = { kind: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', name: 'foto.png' } as const

describe('a talk by Livechat', () => {
  it('comes back as the humans lead it, each thing once and none of the person’s own', async () => {
    const { world, room, told, host } = await scene('livechat')
    const { agents } = world.rocketchat
    agents.take(room, 'Bia Souza')
    const line = agents.say(room, 'Posso ajudar?')
    agents.edit(room, line, 'Posso ajudar você?')
    agents.forward(room, 'Caio')
    agents.say(room, 'Sou o Caio')
    agents.sendFile(room, png)
    agents.close(room)
    expect(await told()).toEqual([
      'Bia Souza comes',
      'Bia Souza: Posso ajudar?',
      'Bia Souza: ✏️ Posso ajudar você?',
      'Caio comes',
      'Caio: Sou o Caio',
      'Caio:  <image>',
      'closed',
    ])
    expect(new Set(host.notices.map(({ event }) => event.room))).toEqual(new Set([room]))
    expect(agents.deliveries.every(({ status }) => status === 200)).toBe(true)
  })

  it('brings files to an address that opens them', async () => {
    const { world, room, told, host } = await scene('livechat')
    world.rocketchat.agents.sendFile(room, png)
    await told()
    const media = host.notices.map(({ event }) => ('media' in event ? event.media : undefined)).find(Boolean)
    const file = await fetch(media?.url ?? '')
    expect([media?.name, media?.mimeType, file.headers.get('content-type')]).toEqual([
      'foto.png',
      'image/png',
      'image/png',
    ])
    expect((await file.arrayBuffer()).byteLength).toBe(8)
  })

  it('is told again, twenty seconds later, when it could not be stored', async () => {
    const { world, room, told, host, clock } = await scene('livechat')
    world.rocketchat.agents.take(room)
    await told()
    host.fail(2)
    world.rocketchat.agents.say(room, 'Oi')
    expect(await told()).toEqual(['Bia comes'])
    clock.advance(19_999)
    expect(await told()).toEqual(['Bia comes'])
    clock.advance(1)
    await told()
    clock.advance(20_000)
    expect(await told()).toEqual(['Bia comes', 'Bia: Oi'])
  })

  it('is not led by whoever does not know the secret', async () => {
    const { world, host, room } = await scene('livechat')
    const server = await serve(
      rocketchatWebhook({ dialect: 'livechat', secret: 'another-long-secret', ...host.options }),
    )
    closing.push(() => server.close())
    const { agents } = world.rocketchat
    await agents.settled()
    agents.callTo(server.url)
    agents.say(room, 'Oi')
    await agents.settled()
    expect(host.notices).toEqual([])
    expect(agents.deliveries.filter(({ status }) => status === 401)).not.toEqual([])
  })
})

describe('a talk by the connector', () => {
  it('comes back in words, files and the end', async () => {
    const { world, room, told } = await scene('core')
    const { agents } = world.rocketchat
    agents.take(room)
    agents.say(room, 'Posso ajudar?')
    agents.say(room, 'Posso ajudar?')
    agents.say(room, 'Veja', png)
    agents.sendFile(room, { kind: 'file', url: 'https://arquivos.exemplo/a.pdf' })
    agents.close(room)
    expect(await told()).toEqual([
      '?: Posso ajudar?',
      '?: Posso ajudar?',
      '?: Veja <image>',
      '?: https://arquivos.exemplo/a.pdf',
      'closed',
    ])
  })

  it('tells the place in the queue as it changes', async () => {
    const { world, told, room } = await scene('core', { queue: 2 })
    const { agents } = world.rocketchat
    expect(agents.rooms()[0]?.position).toBe(3)
    agents.letNext()
    agents.letNext()
    expect(await told()).toEqual(['place 2', 'place 1'])
    agents.take(room)
    expect(agents.rooms()[0]?.position).toBe(null)
  })
})
