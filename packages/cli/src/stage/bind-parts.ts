import { back4app } from '@cristal/back4app'
import { bothub } from '@cristal/bothub'
import type { Organisation, Understanding } from '@cristal/dialogue'
import { embeddedUnderstanding } from '@cristal/nlu'
import { rocketchat } from '@cristal/rocketchat'
import { type Clock, fallback, limiterOn, type Log, type Store } from '@cristal/runtime'
import type { Sandbox, Scenario } from '@cristal/sandbox'
import { sienge } from '@cristal/sienge'
import { smtp } from '@cristal/smtp'

import { servicesOf } from './services-of.ts'
import type { StageParts } from './stage-parts.ts'

export interface Wiring {
  readonly scenario: Scenario
  readonly organisation: Organisation
  readonly upstreams: Sandbox
  readonly clock: Clock
  readonly store: Store
  readonly log: Log
  /** @defaultValue the platform's own */
  readonly fetch?: typeof globalThis.fetch
}

/** Everything that the bot works with, bound to the upstreams of a scenario. */
export function bindParts(wiring: Wiring): StageParts {
  const { scenario, organisation, upstreams, clock, store, fetch } = wiring
  const own = fetch && { fetch }
  const { url, credentials } = upstreams
  const { route, largest: largestStatement } = scenario.billing
  const largest = route === 'back4app' ? {} : { largestStatement }
  return {
    organisation,
    understanding: understandingOf(wiring),
    ...sienge({ connection: { url, ...credentials }, ...largest, ...own }),
    installments: back4app({ connection: upstreams.back4app, ...own }),
    desk: rocketchat({ connection: upstreams.rocketchat, ...own }),
    mailbox: smtp({ connection: mailServer(upstreams, organisation) }),
    services: servicesOf(scenario),
    limiter: limiterOn(store, clock, organisation.timeZone),
  }
}

/** It only reads, and what it reads is big: a process of many talks needs one. */
let embedded: Understanding | undefined

function understandingOf({ scenario, upstreams, clock, log, fetch }: Wiring): Understanding {
  embedded ??= embeddedUnderstanding()
  const { provider, greetings } = scenario.understanding
  if (provider === 'embedded') return embedded
  const remote = bothub({
    connection: upstreams.bothub,
    ...(greetings ? { greetings: upstreams.bothub.greetings } : { greetingsFrom: embedded }),
    ...(fetch && { fetch }),
  })
  return fallback(remote, embedded, { clock, log })
}

function mailServer(
  { smtp: { host, port, user, password } }: Sandbox,
  { name }: Organisation,
): Parameters<typeof smtp>[0]['connection'] {
  const from = 'cristal@sandbox.exemplo'
  return { url: `smtp://${host}:${port}`, user, password, from, senderName: name, encryption: 'none' }
}
