import type { Scenario } from './scenario.ts'

/** What the caller can play; each list holds the values that work. */
export interface Built {
  readonly routes: readonly string[]
  readonly providers: readonly string[]
  readonly channels: readonly string[]
  readonly upstreams: readonly string[]
  /** There is a desk that can be away, and agents. */
  readonly desk: boolean
  /** There are opening hours. */
  readonly hours: boolean
}

const today: Built = {
  routes: ['auto', 'sienge', 'back4app'],
  providers: ['embedded', 'bothub'],
  channels: ['web', 'whatsapp', 'sms'],
  upstreams: ['sienge', 'back4app', 'bothub', 'rocketchat', 'smtp'],
  desk: true,
  hours: true,
}

/** What every desk has, be it by default. */
const always = new Set(['online', 'dialect', 'latency', 'offlineForm', 'rateLimits', 'tellsTaken'])

const parts = new Set([
  'now',
  'organisation',
  'sienge',
  'billing',
  'understanding',
  'desk',
  'channel',
  'hours',
  'faults',
  'contact',
])

/**
 * The parts of a scenario that are asked for and do not exist yet, such as `billing.route: back4app`. Empty
 * when all can be played. A caller that can do more than the sandbox says so in `built`.
 */
export function unbuilt(scenario: Scenario, built: Partial<Built> = {}): string[] {
  const has = { ...today, ...built }
  const { billing, understanding, desk, channel, hours, faults } = scenario
  return [
    ...unless(has.routes.includes(billing.route), `billing.route: ${billing.route}`),
    ...unless(
      has.providers.includes(understanding.provider),
      `understanding.provider: ${understanding.provider}`,
    ),
    ...unless(has.desk || desk.online, 'desk.online: false'),
    ...unless(has.desk || Object.keys(desk).every((key) => always.has(key)), 'desk'),
    ...unless(has.channels.includes(channel), `channel: ${channel}`),
    ...unless(has.hours || hours === null, 'hours'),
    ...faults.flatMap(({ upstream }, index) =>
      unless(has.upstreams.includes(upstream), `faults[${index}].upstream: ${upstream}`),
    ),
    ...Object.keys(scenario).filter((key) => !parts.has(key)),
  ]
}

function unless(known: boolean, what: string): string[] {
  return known ? [] : [what]
}
