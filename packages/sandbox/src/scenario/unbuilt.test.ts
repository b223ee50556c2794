import { expect, it } from 'vitest'
import { parseScenario } from './parse-scenario.ts'
import { unbuilt } from './unbuilt.ts'

const least = { now: '2026-11-21T09:00:00-03:00', sienge: {} }
const all = {
  ...least,
  billing: { route: 'back4app' },
  understanding: { provider: 'claude' },
  desk: { online: false, agents: ['Ana'] },
  channel: 'whatsapp',
  hours: { weekly: { mon: [['08:00', '18:00']] } },
  faults: [{ upstream: 'bothub', route: 'POST /v2/parse', status: 503 }],
  forms: {},
}

it('finds nothing where all is left out, or given as the default', () => {
  const defaults = {
    billing: { route: 'auto' },
    understanding: { provider: 'embedded' },
    desk: { online: true },
    channel: 'web',
    hours: null,
  }
  expect(unbuilt(parseScenario(least))).toEqual([])
  expect(unbuilt(parseScenario({ ...least, ...defaults, billing: { route: 'sienge' } }))).toEqual([])
})

it('names what is asked for and does not exist', () => {
  expect(unbuilt(parseScenario(all))).toEqual(['understanding.provider: claude', 'forms'])
})

it('believes a caller that can do more, or less', () => {
  expect(unbuilt(parseScenario(all), { providers: ['embedded', 'claude'] })).toEqual(['forms'])
  const less = {
    routes: ['auto'],
    providers: ['claude'],
    channels: ['web'],
    desk: false,
    hours: false,
    upstreams: [],
  }
  expect(unbuilt(parseScenario(all), less)).toEqual([
    'billing.route: back4app',
    'desk.online: false',
    'desk',
    'channel: whatsapp',
    'hours',
    'faults[0].upstream: bothub',
    'forms',
  ])
})
