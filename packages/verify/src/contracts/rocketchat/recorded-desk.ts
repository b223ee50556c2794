import type { DeskUnderTest } from '@cristal/handoff/testing'
import { rocketchat } from '@cristal/rocketchat'
import { parseScenario, sandbox, type FaultInput } from '@cristal/sandbox'

/** One request of our client, as it left. */
export interface Recorded {
  /** Such as `GET livechat/message/:id`. */
  readonly route: string
  /** The query of a GET, the body of any other. A form is what it holds. */
  readonly params: unknown
}

/** The desk before the sandbox, for the port's contract; every request is told to `record` before it leaves. */
export async function recordedDesk(
  record: (request: Recorded) => void,
  offlineForm = true,
): Promise<DeskUnderTest> {
  const world = await sandbox(
    parseScenario({ now: '2026-11-21T09:00:00-03:00', sienge: {}, desk: { offlineForm } }),
  )
  const { agents, url } = world.rocketchat
  let unreachable = 0
  const desk = rocketchat({
    connection: { dialect: 'livechat', url },
    async fetch(input, init) {
      record(recorded(input as URL, init ?? {}))
      if (unreachable === 0) return fetch(input, init)
      unreachable -= 1
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      })
    },
  })
  return {
    desk,
    can: { recognise: true, leaveMessage: true, close: true, erase: true },
    media: { kind: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', name: 'foto.png' },
    rooms: () =>
      agents.rooms().map(({ room, visitor, department, state, transcript }) => ({
        room,
        visitor,
        department,
        open: state !== 'closed',
        read: transcript.map(({ text, media }) => ({ text, file: media?.name ?? null })),
      })),
    left: () => agents.left().map(({ text }) => text),
    setOnline: (online) => agents.setOnline(online),
    closeRoom: (room) => agents.close(room),
    fail(fault) {
      if (fault === 'unreachable') unreachable += 1
      else world.faults.add({ upstream: 'rocketchat', route: '*', ...faults[fault] })
    },
    close: () => world.close(),
  }
}

const faults: Readonly<Record<'overloaded' | 'unauthorized' | 'answerLost', FaultInput>> = {
  overloaded: { status: 429 },
  unauthorized: { status: 401 },
  answerLost: { reset: true, after: true },
}

function recorded(url: URL, { method = 'GET', body }: RequestInit): Recorded {
  const path = url.pathname.replace(/^\/api\/v1\//, '')
  const route = `${method} ${path.replace(/(?<=^livechat\/(?:visitor|message|upload|agent\.info))\/.+$/, '/:id')}`
  if (method === 'GET') return { route, params: Object.fromEntries(url.searchParams) }
  if (body instanceof FormData) return { route, params: Object.fromEntries(body) }
  return { route, params: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined }
}
