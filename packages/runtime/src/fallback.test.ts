import type { Call, Understanding } from '@cristal/dialogue'
import { portCall, scriptedUnderstanding, understandingContract } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { fallback, type FallbackOptions } from './fallback.ts'
import type { LogEntry } from './log.ts'
import { ClerkError } from './testing/clerk-error.ts'
import { manualClock } from './testing/index.ts'

const utterance = { text: 'sou a Marina', today: '2026-11-21' }
const secondary = scriptedUnderstanding({ 'sou a Marina': 'consultar', oi: 'greeting' })

/** A fallback whose first understanding does what a test says. */
function stage(options: FallbackOptions = {}) {
  const clock = manualClock('2026-11-21T09:00:00-03:00')
  const logged: LogEntry[] = []
  const asked: Call[] = []
  const understood = { ...nothing, source: 'first' }
  let first: () => Promise<typeof understood> = async () => understood
  const primary: Understanding = {
    understand(_, call) {
      asked.push(call)
      return first()
    },
  }
  const log = (entry: LogEntry) => void logged.push(entry)
  const understanding = fallback(primary, secondary, { clock, log, ...options })
  return {
    clock,
    logged,
    asked,
    understanding,
    works: () => (first = async () => understood),
    hangs: () => (first = () => new Promise(() => undefined)),
    fails: (error: Error = new ClerkError('transient')) =>
      (first = async () => {
        throw error
      }),
    throws: () =>
      (first = () => {
        throw new TypeError('Marina')
      }),
    source: async (changes: Partial<Call> = {}) =>
      (await understanding.understand(utterance, portCall(changes))).source,
  }
}

const nothing = { intent: { name: 'bias', confidence: 0 }, ranking: [], periods: [], months: [] }

describe('a fallback', () => {
  it('answers with the first understanding, and says so', async () => {
    const { source, logged, asked } = stage()
    expect(await source({ organisation: 'horizonte', key: 'k' })).toBe('first')
    expect(asked).toMatchObject([{ organisation: 'horizonte', key: 'k' }])
    expect(logged).toEqual([])
  })

  it('answers with the second one when the first fails, however it does', async () => {
    const { source, fails, throws, logged } = stage()
    fails()
    expect(await source()).toBe('script')
    fails(new Error('Marina'))
    expect(await source()).toBe('script')
    throws()
    expect(await source()).toBe('script')
    expect(logged).toEqual([
      failed({ kind: 'transient', reason: 'asTheTestWants' }),
      failed({ kind: 'permanent', reason: 'bug' }),
      failed({ kind: 'permanent', reason: 'bug' }),
    ])
  })

  it('answers with the second one when the first is late, and ends its request', async () => {
    const { source, hangs, clock, asked, logged } = stage()
    hangs()
    let answered: string | undefined
    const answer = source().then((from) => (answered = from))
    await clock.advance(3999)
    expect([answered, asked[0]?.signal.aborted]).toEqual([undefined, false])
    await clock.advance(1)
    await answer
    expect([answered, asked[0]?.signal.aborted]).toEqual(['script', true])
    expect(logged).toEqual([failed({ kind: 'transient', reason: 'timedOut' })])
  })

  it('no longer asks one that failed five times in a row, and tries it again after half a minute', async () => {
    const { source, fails, works, clock, asked, logged } = stage()
    fails()
    for (let count = 0; count < 8; count++) expect(await source()).toBe('script')
    expect(asked).toHaveLength(5)
    expect(logged.slice(5)).toEqual([
      {
        level: 'warn',
        event: 'understandingPaused',
        organisation: 'horizonte',
        coolDown: 30_000,
        turnedAway: 0,
      },
    ])

    works()
    await clock.advance(29_999)
    expect(await source()).toBe('script')
    await clock.advance(1)
    expect([await source(), await source(), asked.length]).toEqual(['first', 'first', 7])
    expect(logged.slice(6)).toEqual([
      { level: 'info', event: 'understandingResumed', organisation: 'horizonte', turnedAway: 4 },
    ])
  })

  it('waits once more when it fails then', async () => {
    const { source, fails, clock, asked } = stage({ failures: 1, coolDown: 1000 })
    fails()
    await source()
    await clock.advance(1000)
    expect([await source(), await source(), asked.length]).toEqual(['script', 'script', 2])
  })

  it('has one who tries, while the others are answered at once', async () => {
    const { source, fails, hangs, clock, asked } = stage({ failures: 1, coolDown: 1000 })
    fails()
    await source()
    await clock.advance(1000)
    hangs()
    const probe = source()
    expect([await source(), await source(), asked.length]).toEqual(['script', 'script', 2])
    await clock.advance(4000)
    expect(await probe).toBe('script')
  })

  it('does not let one organisation suffer from the repository of another', async () => {
    const { source, fails, works } = stage({ failures: 1 })
    fails()
    await source({ organisation: 'outra' })
    works()
    expect(await source({ organisation: 'outra' })).toBe('script')
    expect(await source({ organisation: 'horizonte' })).toBe('first')
  })

  it('hands on the reason of a caller who gives up, and holds it against nobody', async () => {
    const { source, hangs, works, clock, logged } = stage({ failures: 1 })
    hangs()
    const caller = new AbortController()
    const answer = source({ signal: caller.signal })
    caller.abort('gone')
    await expect(answer).rejects.toBe('gone')
    works()
    expect([await source(), logged]).toEqual(['first', []])
    await expect(source({ signal: AbortSignal.abort('gone') })).rejects.toBe('gone')
    await clock.settle()
  })

  it('tries again at once when a caller gave up the one who tried', async () => {
    const { source, fails, hangs, works, clock } = stage({ failures: 1, coolDown: 1000 })
    fails()
    await source()
    await clock.advance(1000)
    hangs()
    const caller = new AbortController()
    const probe = source({ signal: caller.signal })
    expect(await source()).toBe('script')
    caller.abort('gone')
    await expect(probe).rejects.toBe('gone')
    works()
    expect(await source()).toBe('first')
  })

  it.each([{ failures: 0 }, { failures: 1.5 }, { timeout: 0 }, { coolDown: -1 }, { timeout: NaN }])(
    'refuses %j at once',
    (options) => expect(() => fallback(secondary, secondary, options)).toThrow(RangeError),
  )
})

function failed(why: object): object {
  return { level: 'warn', event: 'understandingFailed', organisation: 'horizonte', ...why }
}

const broken: Understanding = { understand: () => Promise.reject(new ClerkError('contract')) }
for (const [name, one, other] of [
  ['in front', secondary, broken],
  ['behind', broken, secondary],
] as const) {
  understandingContract({ describe, it, expect }, `fallback, ${name}`, async () => ({
    understanding: fallback(one, other, { log: () => undefined }),
    knows: { oi: 'greeting' },
  }))
}
