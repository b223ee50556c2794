import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import type { Office } from './office.ts'
import { RocketChatRefusal } from './refusal.ts'

const query = z.object({
  orgId: z.string().min(1),
  department: z.string().min(1),
  token: z.string().min(1),
  name: z.string().min(1),
})
const message = z.object({
  org_id: z.string(),
  token: z.string().min(1),
  room_id: z.string().min(1),
  msg: z.string().min(1),
})

/**
 * The connector of the flow platform. Its two calls are known, its answers are not: those here are guesses, of the
 * form that its public relatives have.
 */
export function coreApp(desk: Office, account: { readonly orgId: string; readonly token: string }): Hono {
  const app = new Hono({ strict: false })
  app.use(async (c, next) => {
    if (c.req.header('authorization') !== account.token)
      throw new RocketChatRefusal('unauthorized', { status: 401 })
    await next()
  })
  app.get('/core/room', (c) => {
    const asked = query.safeParse(c.req.query())
    if (!asked.success) throw new RocketChatRefusal('missing parameters')
    const { orgId, token: visitor, name, department } = asked.data
    checkOrganisation(orgId)
    const known = desk.openOf(visitor)
    if (known === undefined && !desk.isOnline(department)) {
      throw new RocketChatRefusal('no agents online', { status: 404 })
    }
    const room = known ?? desk.open({ visitor, name, department, dialect: 'core' })
    return c.json({ room: { _id: room.room }, ...(room.position !== null && { position: room.position }) })
  })
  app.post('/core/message', async (c) => {
    const asked = message.safeParse(await c.req.json().catch(() => undefined))
    if (!asked.success) throw new RocketChatRefusal('missing parameters')
    const { org_id, token, room_id, msg } = asked.data
    checkOrganisation(org_id)
    const room = desk.find(room_id)
    if (room?.visitor !== token || room.state === 'closed') {
      throw new RocketChatRefusal('room not found', { status: 404 })
    }
    desk.write(room_id, { who: 'visitor', text: msg })
    return c.json({ status: 'success' }, 201)
  })
  app.notFound((c) => c.json({ error: 'not found' }, 404))
  app.onError((error, c) => {
    const { status, body } =
      error instanceof RocketChatRefusal ? error : new RocketChatRefusal('internal error', { status: 500 })
    return c.json({ error: body['error'] }, status as ContentfulStatusCode)
  })
  return app

  function checkOrganisation(orgId: string): void {
    if (orgId !== account.orgId) throw new RocketChatRefusal('unknown organization', { status: 403 })
  }
}
