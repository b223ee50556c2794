import type { Understanding, Understood } from '@cristal/dialogue'
import { portCall, scriptedUnderstanding } from '@cristal/dialogue/testing'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { fallback } from './fallback.ts'
import { manualClock } from './testing/index.ts'

const options = { timeout: 40, failures: 3, coolDown: 100 }

/** What the first understanding does with one call, or how much time passes. */
const step = fc.oneof(
  fc.record({ does: fc.constantFrom('answers', 'fails', 'throws', 'hangs') }),
  fc.record({ does: fc.constantFrom('answersLate', 'failsLate'), after: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ passes: fc.integer({ min: 1, max: 150 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

it('answers every call within its time, whatever the first one does and however calls cross', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const clock = manualClock(0)
      const taken: number[] = []
      const sources: string[] = []
      let calls = 0
      let askedAt: number[] = []
      let next: Step = { does: 'answers' }
      const primary: Understanding = { understand: () => (askedAt.push(clock.now()), behaviour(next)) }
      const understanding = fallback(primary, second, { ...options, clock, log: () => undefined })

      for (const one of steps) {
        if ('passes' in one) {
          await clock.advance(one.passes)
          continue
        }
        next = one
        calls++
        const began = clock.now()
        void understanding.understand({ text: 'oi', today: '2026-11-21' }, portCall()).then(({ source }) => {
          taken.push(clock.now() - began)
          return sources.push(source)
        })
      }
      await clock.advance(options.timeout)

      expect(taken).toHaveLength(calls)
      expect(taken.filter((time) => time > options.timeout)).toEqual([])
      expect(sources.filter((source) => source !== 'first' && source !== 'script')).toEqual([])

      // However long it was down: asked again once it has cooled down, and heard when it works.
      await clock.advance(options.coolDown)
      next = { does: 'answers' }
      askedAt = []
      const { source } = await understanding.understand({ text: 'oi', today: '2026-11-21' }, portCall())
      expect([source, askedAt]).toEqual(['first', [clock.now()]])

      function behaviour(wanted: Step): Promise<Understood> {
        const later = (act: () => void) => clock.at(clock.now() + ('after' in wanted ? wanted.after : 0), act)
        if ('passes' in wanted || wanted.does === 'answers') return Promise.resolve(first)
        if (wanted.does === 'throws') throw new TypeError('It breaks.')
        return new Promise((resolve, reject) => {
          if (wanted.does === 'fails') reject(new Error('It fails.'))
          if (wanted.does === 'answersLate') later(() => resolve(first))
          if (wanted.does === 'failsLate') later(() => reject(new Error('It fails, late.')))
        })
      }
    }),
    { seed: 20_261_121, numRuns: 150 },
  )
})

it('asks one that is down no oftener than its pauses allow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), async (pauses) => {
      const clock = manualClock(0)
      let asked = 0
      const down: Understanding = { understand: () => (asked++, Promise.reject(new Error('It is down.'))) }
      const understanding = fallback(down, second, { ...options, clock, log: () => undefined })
      for (const pause of pauses) {
        await clock.advance(pause)
        await understanding.understand({ text: 'oi', today: '2026-11-21' }, portCall())
      }
      expect(asked).toBeLessThanOrEqual(options.failures + Math.floor(clock.now() / options.coolDown))
    }),
    { seed: 20_261_121, numRuns: 60 },
  )
})

const second = scriptedUnderstanding({ oi: 'greeting' })
const first: Understood = {
  intent: { name: 'greeting', confidence: 0.9 },
  ranking: [],
  periods: [],
  months: [],
  source: 'first',
}
