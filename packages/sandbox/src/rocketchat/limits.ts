import type { Clock } from '../clock.ts'
import { RocketChatRefusal } from './refusal.ts'

/** Counts one request of a route; throws a refusal where it is one too many. */
export type Limits = (route: string) => Readonly<Record<string, string>>

const rules: Readonly<Partial<Record<string, readonly [requests: number, ms: number]>>> = {
  'POST livechat/visitor': [5, 60_000],
  'GET livechat/room': [5, 60_000],
  'POST livechat/offline.message': [1, 5000],
}

/**
 * The limits that single routes have, for all visitors from one address together; a refused request counts too.
 * The answer is what every response of such a route tells of them.
 */
export function limits(clock: Clock): Limits {
  const windows = new Map<string, { readonly until: number; readonly count: number }>()
  return (route) => {
    const rule = rules[route]
    if (rule === undefined) return {}
    const [most, ms] = rule
    const now = clock.now()
    const old = windows.get(route)
    const window = old !== undefined && old.until > now ? old : { until: now + ms, count: 0 }
    windows.set(route, { ...window, count: window.count + 1 })
    const headers = {
      'x-ratelimit-limit': `${most}`,
      'x-ratelimit-remaining': `${Math.max(0, most - window.count - 1)}`,
      'x-ratelimit-reset': `${window.until}`,
    }
    if (window.count < most) return headers
    throw new TooMany(Math.ceil((window.until - now) / 1000), headers)
  }
}

/** One request too many. */
export class TooMany extends RocketChatRefusal {
  readonly headers: Readonly<Record<string, string>>

  constructor(seconds: number, headers: Readonly<Record<string, string>>) {
    super(
      `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`,
      { status: 429, type: 'error-too-many-requests' },
    )
    this.headers = headers
  }
}
