import { describe, expect, it } from 'vitest'
import { parseScenario } from './parse-scenario.ts'

const least = { now: '2026-11-21T09:00:00-03:00', sienge: {} }

function wrong(part: object): string {
  try {
    parseScenario({ ...least, ...part })
  } catch (error) {
    return String(error).split('\n').slice(1).join('').trim()
  }
  return ''
}

it('has what it takes where nothing is said', () => {
  expect(parseScenario(least)).toMatchObject({
    billing: { route: 'auto', largest: 10_000 },
    understanding: { provider: 'embedded', greetings: false, groups: 'group_list', answers: [] },
    desk: { online: true, dialect: 'core' },
    hours: null,
  })
})

describe('hours', () => {
  it('are stretches by day, and holidays', () => {
    const weekly = {
      mon: [
        ['08:00', '12:00'],
        ['13:30', '24:00'],
      ],
      sat: [],
    }
    const hours = { weekly, holidays: ['2026-12-25'] }
    expect(parseScenario({ ...least, hours }).hours).toEqual(hours)
    expect(parseScenario({ ...least, hours: { weekly: {} } }).hours).toEqual({ weekly: {}, holidays: [] })
  })

  it.each([
    [{ weekly: { monday: [] } }, /^hours\.weekly: found an object; expected stretches .* by day: mon, tue/],
    [
      { weekly: { mon: [['8:00', '18:00']] } },
      /^hours\.weekly\.mon\[0\]\[0\]: .* such as \["08:00", "18:00"\]/,
    ],
    [{ weekly: { mon: [['18:00', '08:00']] } }, /^hours\.weekly\.mon\[0\]: .* the earlier first/],
    [{ weekly: { mon: ['08:00', '18:00'] } }, /^hours\.weekly\.mon\[0\]: /],
    [{ weekly: { mon: '8-18' } }, /^hours\.weekly\.mon: .* a list of stretches/],
    [{ weekly: {}, holidays: ['25/12'] }, /^hours\.holidays\[0\]: .* a date such as/],
    [{ weekli: {} }, /hours\.weekli: found an unknown field; expected "weekly"/],
    ['8-18', /^hours: .* null, or an object with "weekly"/],
  ])('that cannot be are named: %j', (hours, message) => expect(wrong({ hours })).toMatch(message))
})

it('names what is wrong with the desk, the billing and the understanding', () => {
  expect(wrong({ desk: { dialect: 'liveChat' } })).toContain('(did you mean "livechat"?)')
  expect(wrong({ desk: { queue: -1 } })).toContain('desk.queue: found a number; expected how many people')
  expect(wrong({ desk: { departmentOffline: [] } })).toContain('"departmentsOffline" (did you mean that?)')
  expect(wrong({ billing: { largest: 0 } })).toContain('billing.largest: found a number; expected bytes')
  expect(wrong({ understanding: { answers: [{ intent: 'bias' }] } })).toContain(
    'understanding.answers[0].text: found nothing; expected what the person writes',
  )
  expect(wrong({ understanding: { answers: [{ text: 'oi', confidence: 2 }] } })).toContain('to 1')
})

it('names a fault on a route that Bothub has not', () => {
  const faults = [{ upstream: 'bothub', route: 'POST /v2/pars', status: 500 }]
  expect(wrong({ faults })).toContain('"POST /v2/parse" (did you mean that?)')
})
