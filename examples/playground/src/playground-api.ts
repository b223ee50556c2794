import { isCristalError } from '@cristal/dialogue'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'

import type { Drawings } from './charts/charts-of.ts'
import type { Feeds } from './feed/feeds.ts'
import { fileOf, roomFileOf } from './feed/file-of.ts'
import type { Assets } from './page/assets.ts'
import { page, pageHeaders } from './page/html.ts'
import { isFaultName } from './world/fault-presets.ts'
import { readDeskAct } from './world/read-desk-act.ts'
import type { Worlds } from './world/worlds.ts'

export interface PlaygroundApiParts {
  readonly worlds: Worlds
  readonly feeds: Feeds
  readonly assets: Assets
  readonly charts: () => Drawings
}

const longestMove = 400 * 24 * 60 * 60 * 1000

/**
 * What the page needs besides the conversation's own API, to which all else goes.
 *
 * - `GET /api/contacts/:id/events`: all that the page shows of a contact, then what changes, as server-sent events
 * - `GET /api/contacts/:id/files/:key`: the file of the line with this key
 * - `GET /api/playground/charts`: the machines, laid out; `…/charts/first`: only the one that begins, which is sooner
 * - `GET /api/playground/desk/:room/files/:line`: the file of a line at the desk
 * - `POST /api/playground/desk` with a `DeskAct`, of the humans there
 * - `POST /api/playground/clock` with `{ advanceMs }`
 * - `POST /api/playground/fault` with `{ name }` of a preset, or `null`
 * - `POST /api/playground/scenario` with `{ id }`
 * - `POST /api/playground/restart`
 */
export function playgroundApi({ worlds, feeds, assets, charts }: PlaygroundApiParts): Hono {
  const app = new Hono()

  app.get('/', (c) => c.html(page, 200, pageHeaders))
  app.get('/assets/:name', compress(), async (c) => {
    const found = await assets(c.req.param('name'))
    return found
      ? c.body(found.body, 200, { 'content-type': found.type, 'cache-control': 'no-cache' })
      : c.notFound()
  })

  app.get('/api/contacts/:contact/events', (c) => feeds.open(c.req.param('contact')))
  app.get('/api/contacts/:contact/files/:key', (c) =>
    fileOf(worlds.current, c.req.param('contact'), c.req.param('key')),
  )
  app.get('/api/playground/desk/:room/files/:line', (c) =>
    roomFileOf(worlds.current, c.req.param('room'), c.req.param('line')),
  )
  app.get('/api/playground/charts', compress(), async (c) => c.json(await charts().all()))
  app.get('/api/playground/charts/first', compress(), async (c) => c.json(await charts().first))

  app.post('/api/playground/clock', async (c) => {
    const { advanceMs } = await bodyOf(c)
    if (typeof advanceMs !== 'number' || !(advanceMs > 0 && advanceMs <= longestMove)) {
      return wrong(c, `Send {"advanceMs": milliseconds}, above 0 and at most ${longestMove}.`)
    }
    worlds.current.advance(advanceMs)
    return c.json({ now: worlds.current.clock.now() })
  })

  app.post('/api/playground/fault', async (c) => {
    const { name } = await bodyOf(c)
    if (name !== null && !isFaultName(name)) return wrong(c, 'Send {"name": a fault of the page}, or null.')
    worlds.current.faults.set(name ?? undefined)
    feeds.changed()
    return c.json({ active: worlds.current.faults.active() })
  })

  app.post('/api/playground/scenario', async (c) => {
    const { id } = await bodyOf(c)
    try {
      if (typeof id === 'string' && (await worlds.play(id))) return c.json({ scenario: id })
    } catch (error) {
      if (isCristalError(error)) return wrong(c, error.message)
      throw error
    }
    return wrong(c, `Send {"id": a scenario}, one of ${worlds.scenarios.map((each) => each.id).join(', ')}.`)
  })

  app.post('/api/playground/desk', async (c) => {
    const act = readDeskAct(await bodyOf(c))
    if (!act)
      return wrong(c, 'Send {"act": take, say, close, next or online} with the room and what it needs.')
    try {
      worlds.current.desk.act(act)
      return c.json({ done: act.act })
    } catch (error) {
      if (error instanceof TypeError) return wrong(c, error.message)
      throw error
    }
  })

  app.post('/api/playground/restart', (c) => {
    worlds.current.restart()
    return c.json({ run: worlds.current.run })
  })

  app.all('*', (c) => worlds.current.api(c.req.raw))
  return app
}

async function bodyOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const json: unknown = await c.req.json().catch(() => null)
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {}
}

function wrong(c: Context, message: string): Response {
  return c.json({ error: { code: 'invalidBody', message } }, 400)
}
