import { Hono } from 'hono'
import * as z from 'zod'
import type { LivechatParts } from './livechat-app.ts'
import { read } from './read.ts'
import { coded, RocketChatRefusal } from './refusal.ts'
import type { Visitor } from './visitors.ts'

const maybe = z.string().optional()

const registration = z.object({
  visitor: z.looseObject({
    token: z.string(),
    name: maybe,
    email: maybe,
    phone: maybe,
    department: maybe,
    username: maybe,
    customFields: z
      .array(z.looseObject({ key: z.string(), value: z.string(), overwrite: z.boolean() }))
      .optional(),
  }),
})
const offline = z.strictObject({
  name: z.string(),
  email: z.string(),
  message: z.string(),
  department: maybe,
  host: maybe,
})

/** The routes about who speaks, and about messages while nobody is online. */
export function visitorRoutes({ desk, visitors, departments, offlineForm, now }: LivechatParts): Hono {
  return new Hono({ strict: false })
    .post('/visitor', async (c) => {
      const { visitor } = await read(registration, c.req.raw)
      const { token, name, email, phone, department } = visitor
      if (token.trim() === '') throw coded('Token cannot be empty', 'error-invalid-token')
      if (email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(email))
        throw new RocketChatRefusal('error-invalid-email')
      if (department !== undefined && departments?.includes(department) === false) {
        throw coded('The provided department is invalid', 'error-invalid-department')
      }
      const registered = visitors.register({
        token,
        ...(name && { name }),
        ...(email && { email }),
        ...(phone && { phone }),
        ...(department && { department }),
      })
      return c.json({ visitor: shown(registered), success: true })
    })
    .delete('/visitor/:token', (c) => {
      const token = c.req.param('token')
      const visitor = visitors.find(token)
      if (visitor === undefined) throw coded('', 'invalid-token')
      if (desk.openOf(token) !== undefined) {
        throw coded('Cannot remove visitors with opened rooms', 'visitor-has-open-rooms')
      }
      desk.forget(token)
      visitors.remove(token)
      return c.json({ visitor: { _id: visitor.id, ts: now() }, success: true })
    })
    .get('/config', (c) => {
      const visitor = visitors.find(c.req.query('token') ?? '')
      const department = c.req.query('department') ?? visitor?.department ?? ''
      const online = desk.isOnline(department)
      const config = { enabled: true, online, settings: { displayOfflineForm: offlineForm }, departments: [] }
      return c.json({ config: { ...config, ...(visitor && { guest: shown(visitor) }) }, success: true })
    })
    .post('/offline.message', async (c) => {
      const { name, email, message, department = '' } = await read(offline, c.req.raw)
      if (!offlineForm) throw new RocketChatRefusal('Erro ao enviar mensagem offline do Livechat')
      desk.leave({ name, email, text: message, department, at: now() })
      return c.json({ message: 'Mensagem offline enviada', success: true })
    })
}

function shown({ id, token, username, name, email, phone, department }: Visitor): object {
  return {
    _id: id,
    token,
    username,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { visitorEmails: [{ address: email }] }),
    ...(phone !== undefined && { phone: [{ phoneNumber: phone }] }),
    ...(department !== undefined && { department }),
  }
}
