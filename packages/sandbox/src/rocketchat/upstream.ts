import { randomBytes } from 'node:crypto'
import type { Upstream } from '../upstream.ts'
import type { World } from '../world.ts'
import { agents, type DeskAgents } from './agents.ts'
import { coreApp } from './core-app.ts'
import { coreFinished, coreMessage, coreQueued, coreTaken } from './core-notices.ts'
import type { DeskDialect, DeskEntry, DeskLine, DeskRoom } from './desk-room.ts'
import { files } from './files.ts'
import { ids } from './ids.ts'
import { livechatApp } from './livechat-app.ts'
import { type LivechatNotice, livechatNotice } from './livechat-notices.ts'
import { office } from './office.ts'
import { rocketchatRoute } from './routes.ts'
import { visitors } from './visitors.ts'
import { webhooks } from './webhooks.ts'

/** Where the desk is, in both dialects, and its humans. */
export interface RocketChatAccess {
  /** The base of both dialects, such as `http://127.0.0.1:4012`. */
  readonly url: string
  /** The one that the scenario is about. */
  readonly dialect: DeskDialect
  /** Of the connector. */
  readonly orgId: string
  /** Of the connector. */
  readonly token: string
  /** What webhooks are signed with, in both dialects. */
  readonly webhookSecret: string
  readonly agents: DeskAgents
}

/** Rocket.Chat: its Livechat API, and beside it the connector of the flow platform, before the same humans. */
export function rocketchatUpstream(
  world: World,
  onDesk: (entry: DeskEntry) => void,
): Upstream & { access(): RocketChatAccess } {
  const { scenario, clock } = world
  const account = { orgId: '77', token: secret(), secret: secret() }
  const nextId = ids(world.seed)
  const now = () => world.local(clock.now())
  const origin = () => world.origin('rocketchat')
  const guests = visitors(nextId)
  const kept = files(nextId)
  const hooks = webhooks(world)
  const desk = office(
    scenario.desk,
    {
      opened: (room) => tell('LivechatSessionQueued', room),
      taken(room) {
        if (room.dialect === 'livechat') tell('LivechatSessionTaken', room)
        else if (scenario.desk.tellsTaken) hooks.post(coreTaken(account, room))
      },
      said(room, line) {
        if (line.who !== 'agent') return
        if (room.dialect === 'core') hooks.post(coreMessage(account, room, line))
        else tell('Message', room, { line })
      },
      closed(room, by) {
        if (room.dialect === 'livechat') tell('LivechatSession', room)
        else if (by === 'agent') hooks.post(coreFinished(account, room))
      },
      reached: onDesk,
    },
    nextId,
    now,
  )
  const livechat = livechatApp({
    desk,
    visitors: guests,
    files: kept,
    clock,
    departments: scenario.desk.departments,
    offlineForm: scenario.desk.offlineForm,
    rateLimits: scenario.desk.rateLimits,
    origin,
    now,
  })
  const core = coreApp(desk, account)
  const humans = agents({
    desk,
    files: kept,
    webhooks: hooks,
    origin,
    tell: {
      edited(room, id) {
        const line = room.transcript.find((each) => each.id === id)
        if (line !== undefined) tell('Message', room, { line, edited: true })
      },
      forwarded: (room) => tell('LivechatSessionForwarded', room),
      queued(rooms) {
        for (const room of rooms) if (room.dialect === 'core') hooks.post(coreQueued(account, room))
      },
    },
  })

  return {
    name: 'rocketchat',
    latency: scenario.desk.latency,
    routeOf: rocketchatRoute,
    answer: (request) =>
      new URL(request.url).pathname.startsWith('/core/') ? core.fetch(request) : livechat.fetch(request),
    failure: (status) => ({ success: false, error: failures[status] ?? 'Internal server error' }),
    close: () => hooks.close(),
    access: () => ({
      url: origin(),
      dialect: scenario.desk.dialect,
      orgId: account.orgId,
      token: account.token,
      webhookSecret: account.secret,
      agents: humans,
    }),
  }

  /** The connector knows of nothing but words, files and the end. */
  function tell(
    type: LivechatNotice,
    room: DeskRoom,
    rest: { readonly line?: DeskLine; readonly edited?: boolean } = {},
  ): void {
    if (room.dialect !== 'livechat') return
    const visitor = guests.find(room.visitor)
    hooks.post(livechatNotice(type, account.secret, { room, visitor, now: now(), origin: origin(), ...rest }))
  }
}

function secret(): string {
  return randomBytes(18).toString('base64url')
}

const failures: Readonly<Partial<Record<number, string>>> = {
  400: 'Bad Request',
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'API endpoint not found',
  429: 'Too many requests',
  503: 'Service Unavailable',
}
