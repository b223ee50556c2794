import { Hono } from 'hono'
import * as z from 'zod'
import type { DeskMedia, DeskRoom } from './desk-room.ts'
import type { LivechatParts } from './livechat-app.ts'
import { account, agentOf } from './livechat-notices.ts'
import { checked, read } from './read.ts'
import { coded, RocketChatRefusal } from './refusal.ts'
import type { Visitor } from './visitors.ts'

const message = z.strictObject({
  token: z.string(),
  rid: z.string(),
  msg: z.string(),
  _id: z.string().optional(),
  agent: z.strictObject({ agentId: z.string(), username: z.string() }).optional(),
})
const closing = z.strictObject({ token: z.string(), rid: z.string() })
const mine = z.object({ token: z.string(), rid: z.string().optional() })
const largest = 100 * 1024 * 1024

/** The routes about a room and what is written in it. */
export function conversationRoutes({ desk, visitors, files, origin, now }: LivechatParts): Hono {
  return new Hono({ strict: false })
    .get('/room', (c) => {
      const { token, rid } = checked(mine, c.req.query())
      const visitor = guest(token)
      const known = desk.openOf(token)
      if (rid !== undefined && known?.room !== rid) throw new RocketChatRefusal('invalid-room')
      if (known !== undefined) return c.json({ room: shown(known, visitor), newRoom: false, success: true })
      const { department = '', name = '' } = visitor
      if (!desk.isOnline(department)) throw coded('Sorry, no online agents', 'no-agent-online')
      const room = desk.open({ visitor: token, name, department, dialect: 'livechat' })
      return c.json({ room: shown(room, visitor), newRoom: true, success: true })
    })
    .post('/message', async (c) => {
      const { token, rid, msg, _id } = await read(message, c.req.raw)
      guest(token)
      const room = openRoom(token, rid)
      // The real one answers so: it finds that the message exists, and stumbles over having nothing to return.
      if (room.transcript.some(({ id }) => id === _id)) {
        throw new RocketChatRefusal('Cannot convert undefined or null to object')
      }
      const { id } = desk.write(rid, { who: 'visitor', text: msg, ...(_id !== undefined && { id: _id }) })
      return c.json({ message: { _id: id, rid, msg, token, ts: now() }, success: true })
    })
    .get('/message/:id', (c) => {
      const { token, rid = '' } = checked(mine, c.req.query())
      guest(token)
      const line = ownRoom(token, rid).transcript.find(({ id }) => id === c.req.param('id'))
      if (line === undefined) throw new RocketChatRefusal('invalid-message')
      return c.json({ message: { _id: line.id, rid, msg: line.text, ts: line.at }, success: true })
    })
    .post('/upload/:rid', async (c) => {
      const token = c.req.header('x-visitor-token') ?? ''
      const room = desk.find(c.req.param('rid'))
      if (visitors.find(token) === undefined || room?.visitor !== token || room.state === 'closed') {
        throw new RocketChatRefusal('unauthorized', { status: 401 })
      }
      const form = await c.req.formData().catch(() => new FormData())
      const file = form.get('file')
      if (!(file instanceof File)) throw coded('No file uploaded', 'error-no-file')
      if (file.size > largest) return c.json({ success: false, reason: 'error-size-not-allowed' }, 400)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const kept = files.keep({ name: file.name, type: file.type || 'application/octet-stream', bytes })
      const msg = form.get('msg')
      const text = typeof msg === 'string' ? msg : ''
      const media: DeskMedia = {
        kind: kindOf(kept.type),
        url: origin() + files.pathOf(kept),
        name: kept.name,
        mimeType: kept.type,
      }
      const { id } = desk.write(room.room, { who: 'visitor', text, media })
      const told = { _id: kept.id, name: kept.name, type: kept.type }
      return c.json({ _id: id, rid: room.room, msg: text, file: told, ts: now(), success: true })
    })
    .post('/room.close', async (c) => {
      const { token, rid } = await read(closing, c.req.raw)
      guest(token)
      openRoom(token, rid)
      desk.close(rid, 'visitor')
      return c.json({ rid, comment: 'Fechado pelo visitante', success: true })
    })
    .get('/agent.info/:rid/:token', (c) => {
      guest(c.req.param('token'))
      const { agent } = ownRoom(c.req.param('token'), c.req.param('rid'))
      if (agent === null) throw new RocketChatRefusal('invalid-agent')
      return c.json({ agent: account(agent), success: true })
    })

  function guest(token: string): Visitor {
    const visitor = visitors.find(token)
    if (visitor === undefined) throw new RocketChatRefusal('invalid-token')
    return visitor
  }

  function ownRoom(token: string, rid: string): DeskRoom {
    const room = desk.find(rid)
    if (room?.visitor !== token) throw new RocketChatRefusal('invalid-room')
    return room
  }

  function openRoom(token: string, rid: string): DeskRoom {
    const room = ownRoom(token, rid)
    if (room.state === 'closed') throw new RocketChatRefusal('room-closed')
    return room
  }
}

function shown({ room, state, agent, department }: DeskRoom, { id, token, username }: Visitor): object {
  const served = agent === null ? undefined : agentOf(agent)
  return {
    _id: room,
    t: 'l',
    v: { _id: id, token, username },
    departmentId: department,
    open: state !== 'closed',
    ...(served && { servedBy: { _id: served.id, username: served.username } }),
  }
}

function kindOf(type: string): DeskMedia['kind'] {
  const [family = ''] = type.split('/')
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'file'
}
