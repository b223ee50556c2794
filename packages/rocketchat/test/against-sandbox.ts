import { once } from 'node:events'
import { createServer } from 'node:http'

import type { DeskCan, DeskFault, DeskUnderTest, RoomAtDesk } from '@cristal/handoff/testing'
import { parseScenario, sandbox, type FaultInput, type Sandbox, type ScenarioInput } from '@cristal/sandbox'

import { rocketchat, type RocketChatConnection } from '../src/index.ts'

type Dialect = RocketChatConnection['dialect']

/** A desk of one dialect before the sandbox's humans, for the port's contract. */
export async function againstSandbox(dialect: Dialect): Promise<DeskUnderTest & { readonly world: Sandbox }> {
  const world = await opened({ dialect })
  const { agents } = world.rocketchat
  let refused = 0
  const desk = rocketchat({
    connection: connectionTo(world, dialect),
    async fetch(input, init) {
      if (refused === 0) return fetch(input, init)
      refused -= 1
      return fetch(await closedPort(), init)
    },
  })
  return {
    world,
    desk,
    can: can[dialect],
    media: media[dialect],
    rooms: () => agents.rooms().map((room) => asSeen(room)),
    left: () => agents.left().map(({ text }) => text),
    setOnline: (online) => agents.setOnline(online),
    closeRoom: (room) => agents.close(room),
    fail(fault) {
      if (fault === 'unreachable') refused += 1
      else world.faults.add({ upstream: 'rocketchat', route: '*', ...faults[fault] })
    },
    close: () => world.close(),
  }
}

/** A sandbox with a desk. */
export async function opened(
  desk: ScenarioInput['desk'],
  rest: Partial<Parameters<typeof sandbox>[1]> = {},
): Promise<Sandbox> {
  return sandbox(parseScenario({ now: '2026-11-21T09:00:00-03:00', sienge: {}, desk }), rest)
}

export function connectionTo(
  { rocketchat: { url, orgId, token } }: Sandbox,
  dialect: Dialect,
): RocketChatConnection {
  return dialect === 'core' ? { dialect, url, orgId, token } : { dialect, url }
}

const can: Readonly<Record<Dialect, DeskCan>> = {
  livechat: { recognise: true, leaveMessage: true, close: true, erase: true },
  core: { recognise: false, leaveMessage: false, close: false, erase: false },
}

const media = {
  livechat: { kind: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', name: 'foto.png' },
  core: { kind: 'image', url: 'https://arquivos.exemplo/foto.png' },
} as const

const faults: Readonly<Record<Exclude<DeskFault, 'unreachable'>, FaultInput>> = {
  overloaded: { status: 429 },
  unauthorized: { status: 401 },
  answerLost: { reset: true, after: true },
}

function asSeen({
  room,
  visitor,
  department,
  state,
  transcript,
}: ReturnType<Sandbox['rocketchat']['agents']['rooms']>[number]): RoomAtDesk {
  const read = transcript.filter(({ who }) => who === 'visitor')
  return {
    room,
    visitor,
    department,
    open: state !== 'closed',
    read: read.map(({ text, media: file }) => {
      const link = /(?:^|\n)(https:\/\/arquivos\.exemplo\/\S+)$/.exec(text)
      if (link === null) return { text, file: file?.name ?? null }
      return { text: text.slice(0, link.index), file: link[1] ?? null }
    }),
  }
}

/** An address where nobody listens. */
export async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
