import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { authorized, type Credentials } from './credentials.ts'
import { customerRoutes } from './customers.ts'
import { inMaintenance } from './maintenance.ts'
import { pdf } from './pdf.ts'
import type { Meter } from './rate.ts'
import { receivableBillRoutes } from './receivable-bills.ts'
import { Refusal, refusalBody } from './refusal.ts'
import { slipRoutes } from './slips.ts'
import { statementRoutes } from './statements.ts'
import type { World } from './world.ts'

/**
 * SIENGE's answers. In this order a request is refused: 503 in maintenance, 401 without the right
 * credentials, 429 past a limit, 404 for an unknown route or tenant, 400 for wrong parameters, and then what
 * the route itself refuses (404, 422).
 */
export function siengeApp(world: World, credentials: Credentials, meter: Meter): Hono {
  const app = new Hono({ strict: false })
  const { tenant, maintenance, rate } = world.sienge

  app.use('/:tenant/public/api/v1/*', async (c, next) => {
    if (inMaintenance(maintenance, world.clock.now())) throw new Refusal(503)
    if (!authorized(c.req.header('authorization'), credentials)) throw new Refusal(401)
    const resource = c.req.path.split('/')[5] ?? ''
    if (!(credentials.resources?.includes(resource) ?? true)) throw new Refusal(401)
    const seconds = meter()
    if (seconds > 0) {
      if (rate.retryAfter) c.header('Retry-After', String(seconds))
      throw new Refusal(429)
    }
    await next()
  })
  const routes = [customerRoutes, statementRoutes, slipRoutes, receivableBillRoutes]
  for (const route of routes) app.route(`/${tenant}/public/api/v1`, route(world))

  app.get('/sienge/visualizar-relatorio', (c) => {
    const report = world.reports.open(c.req.query('arquivo'))
    if (report === 'unknown') throw new Refusal(404)
    if (report === 'expired') throw new Refusal(410, 'O link expirou. Solicite um novo.')
    return c.body(pdf(report.lines), 200, { 'Content-Type': 'application/pdf' })
  })
  app.notFound(() => {
    throw new Refusal(404)
  })
  app.onError((error, c) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500)
    return c.json(refusalBody(refusal), refusal.status as ContentfulStatusCode)
  })
  return app
}
