import { expect, it } from 'vitest'
import { parseScenario } from './parse-scenario.ts'
import { unbuilt } from './unbuilt.ts'

const least = { now: '2026-11-21T09:00:00-03:00', sienge: {} }
const all = {
  ...least,
  billing: { route: 'back4app' },
  understanding: { provider: 'bothub' },
  desk: { online: false, agents: ['Ana'] },
  channel: 'whatsapp',
  hours: { monday: '8-18' },
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
  expect(unbuilt(parseScenario(all))).toEqual([
    'billing.route: back4app',
    'understanding.provider: bothub',
    'desk.online: false',
    'desk',
    'channel: whatsapp',
    'hours',
    'faults[0].upstream: bothub',
    'forms',
  ])
})

it('believes a caller that can do more', () => {
  const built = { channels: ['web', 'whatsapp'], desk: true, hours: true, upstreams: ['sienge', 'bothub'] }
  expect(unbuilt(parseScenario(all), built)).toEqual([
    'billing.route: back4app',
    'understanding.provider: bothub',
    'forms',
  ])
})
