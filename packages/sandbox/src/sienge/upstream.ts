import { routeOf } from '../route.ts'
import type { Upstream } from '../upstream.ts'
import type { World } from '../world.ts'
import { siengeApp } from './app.ts'
import type { Credentials } from './credentials.ts'
import { meter } from './rate.ts'
import { Refusal, refusalBody } from './refusal.ts'
import { reports } from './reports.ts'

/** SIENGE, for one tenant. */
export function siengeUpstream(world: World, credentials: Credentials): Upstream {
  const { scenario, clock, seed } = world
  const { sienge } = scenario
  const known = {
    sienge,
    clock,
    seed,
    reports: reports(clock),
    origin: () => world.origin('sienge'),
    today: () => world.today(),
    post: (mail: Parameters<World['post']>[0]) => world.post(mail),
  }
  const limits = meter(clock, sienge.rate, (time) => world.local(time).slice(0, 10))
  const app = siengeApp(known, credentials, limits)
  return {
    name: 'sienge',
    latency: sienge.latency,
    routeOf: (method, path) => routeOf(method, path.replace(/^\/[^/]+\/public\/api\/v1(?=\/|$)/, '')),
    answer: (request) => app.fetch(request),
    failure: (status) => refusalBody(new Refusal(status)),
  }
}
