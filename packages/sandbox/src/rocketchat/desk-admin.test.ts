import { afterEach, describe, expect, it } from 'vitest'
import { deskScene, type DeskScene } from '../../test/desk.ts'

let world: DeskScene
afterEach(() => world.close())

async function act(body: unknown): Promise<readonly [status: number, body: Record<string, unknown>]> {
  const response = await fetch(`${world.adminUrl}/__sandbox/desk`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return [response.status, (await response.json()) as Record<string, unknown>]
}

describe("the humans' side over HTTP", () => {
  it('shows what they see, and does what they do', async () => {
    world = await deskScene()
    await world.core('GET room', { orgId: '77', department: 'Vendas', token: 'ana', name: 'Ana' })
    const [{ room } = { room: '' }] = world.rocketchat.agents.rooms()
    await act({ do: 'take', room, agent: 'Caio' })
    await act({ do: 'say', room, text: 'Oi' })
    const [, { rooms }] = await act({
      do: 'say',
      room,
      media: { kind: 'image', url: 'data:image/png;base64,AA==' },
    })
    const [{ transcript }] = rooms as [{ readonly transcript: readonly { readonly id: string }[] }]
    await act({ do: 'edit', room, line: transcript[0]?.id, text: 'Olá' })
    await act({ do: 'forward', room, agent: 'Bia' })
    await act({ do: 'letNext' })
    await act({ do: 'setOnline', online: false, department: 'Vendas' })
    await act({ do: 'callTo', url: null })
    const [status] = await act({ do: 'close', room })
    const seen = await (await fetch(`${world.adminUrl}/__sandbox/desk`)).json()
    expect([status, seen]).toMatchObject([
      200,
      {
        rooms: [
          {
            room,
            state: 'closed',
            agent: 'Bia',
            transcript: [{ text: 'Olá' }, { media: { kind: 'image' } }],
          },
        ],
        left: [],
        deliveries: [],
      },
    ])
    expect(
      (await world.core('GET room', { orgId: '77', department: 'Vendas', token: 'bia', name: 'B' })).status,
    ).toBe(404)
  })

  it.each<[string, unknown, number, string]>([
    ['no JSON', 'x', 400, 'JSON'],
    ['nothing to do', {}, 400, 'do'],
    ['no room', { do: 'take' }, 400, 'name the room'],
    ['an address that is none', { do: 'say', room: 'r', media: { kind: 'image', url: 'x' } }, 400, 'address'],
    ['a room that there is not', { do: 'close', room: 'r0' }, 409, 'no room'],
  ])('says what is wrong with %s', async (_, body, status, message) => {
    world = await deskScene()
    expect(await act(body)).toEqual([
      status,
      expect.objectContaining({ error: expect.stringContaining(message) }),
    ])
  })
})
