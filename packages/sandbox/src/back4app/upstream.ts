import { randomBytes } from 'node:crypto'
import { routeOf } from '../route.ts'
import type { Upstream } from '../upstream.ts'
import type { World } from '../world.ts'
import { cloudOf } from './cloud.ts'
import { parseApp } from './parse-app.ts'
import { failureBody } from './refusal.ts'
import type { Credentials } from '../sienge/credentials.ts'

/** The simulated Back4app app, and the SIENGE that its function is to be told of. */
export interface Back4appAccess {
  /** The base, such as `http://127.0.0.1:4012`. */
  readonly url: string
  readonly applicationId: string
  readonly restApiKey: string
  /** SIENGE's tenant. */
  readonly domain: string
  /** SIENGE's credentials, as `user:password` in base64. */
  readonly token: string
}

/** Back4app, with Cristal's own cloud code deployed. */
export function back4appUpstream(world: World, sienge: Credentials): Upstream & { access(): Back4appAccess } {
  const { billing, sienge: tenant } = world.scenario
  const keys = { applicationId: key(), restApiKey: key() }
  const app = parseApp(keys, (name, request) => cloudOf(world)(name, request))
  return {
    name: 'back4app',
    latency: billing.latency,
    routeOf,
    answer: app,
    failure: failureBody,
    access: () => ({
      url: world.origin('back4app'),
      ...keys,
      domain: tenant.tenant,
      token: Buffer.from(`${sienge.user}:${sienge.password}`).toString('base64'),
    }),
  }
}

function key(): string {
  return randomBytes(20).toString('hex')
}
