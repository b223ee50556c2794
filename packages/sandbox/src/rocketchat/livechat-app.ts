import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Clock } from '../clock.ts'
import type { Files } from './files.ts'
import { limits, TooMany } from './limits.ts'
import { conversationRoutes } from './livechat-conversation.ts'
import { visitorRoutes } from './livechat-visitor.ts'
import type { Office } from './office.ts'
import { RocketChatRefusal } from './refusal.ts'
import type { Visitors } from './visitors.ts'

/** What the routes of the Livechat API share. */
export interface LivechatParts {
  readonly desk: Office
  readonly visitors: Visitors
  readonly files: Files
  readonly clock: Clock
  readonly departments: readonly string[] | undefined
  /** Whether there is a form for messages while nobody is online. */
  readonly offlineForm: boolean
  /** Whether single routes have limits. */
  readonly rateLimits: boolean
  /** Where files are, without a slash at the end. */
  readonly origin: () => string
  /** ISO 8601 with the scenario's offset. */
  readonly now: () => string
}

/**
 * Rocket.Chat's Livechat API for visitors. In this order a request is refused: 429 past a limit of its route, 400
 * for wrong parameters, then what the route itself refuses.
 */
export function livechatApp(parts: LivechatParts): Hono {
  const app = new Hono({ strict: false })
  const count = limits(parts.clock)

  app.use('/api/v1/*', async (c, next) => {
    const headers = parts.rateLimits ? count(`${c.req.method} ${c.req.path.replace('/api/v1/', '')}`) : {}
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  })
  app.route('/api/v1/livechat', visitorRoutes(parts))
  app.route('/api/v1/livechat', conversationRoutes(parts))
  app.get('/file-upload/:id/:name', (c) => {
    const file = parts.files.find(c.req.param('id'))
    return file === undefined ? c.notFound() : c.body(file.bytes, 200, { 'content-type': file.type })
  })
  app.notFound((c) => c.json({ success: false, error: 'API endpoint not found' }, 404))
  app.onError(refused)
  return app
}

function refused(error: Error, c: Context): Response {
  const refusal =
    error instanceof RocketChatRefusal
      ? error
      : new RocketChatRefusal('Internal server error', { status: 500 })
  const headers = refusal instanceof TooMany ? refusal.headers : {}
  return c.json(refusal.body, refusal.status as ContentfulStatusCode, headers)
}
