import type { Limiter, LimitRule } from '../ports/limiter.ts'
import { contractSuite, type Setup, type UnderTest } from './contract-suite.ts'
import { portCall } from './port-call.ts'
import type { TestRunner } from './test-runner.ts'

/** The counts of one limiter, none at first, and its time, which stands still until it is told to pass. */
export interface LimiterUnderTest extends UnderTest {
  /** The limiter on these counts as a process that starts opens it. */
  open(): Limiter | Promise<Limiter>
  /** Milliseconds since 1970. */
  now(): number
  pass(milliseconds: number): void | Promise<void>
}

/**
 * What every adapter of `Limiter` promises, as tests: what it counts, when it blocks, and what it keeps apart.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * limiterContract({ describe, it, expect }, 'my limiter', async () => {
 *   let now = Date.parse('2026-11-21T09:00:00-03:00')
 *   const table = await emptyTable()
 *   return {
 *     open: () => myLimiter(table, () => now),
 *     now: () => now,
 *     pass: (milliseconds) => void (now += milliseconds),
 *     close: () => table.drop(),
 *   }
 * })
 * ```
 */
export function limiterContract(runner: TestRunner, name: string, setup: Setup<LimiterUnderTest>): void {
  runner.describe(`${name}: a limiter`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('blocks after enough failures, until the block is over', async (under) => {
      const limiter = await under.open()
      expect(await limiter.blockedUntil(subject, portCall())).toEqual(undefined)
      expect(await fail(limiter, '1', '2')).toEqual([undefined, undefined])
      const [until] = await fail(limiter, '3')
      expect(/(Z|[+-]\d\d:\d\d)$/.test(until ?? '')).toEqual(true)
      expect(Date.parse(until ?? '')).toEqual(under.now() + rule.block)
      expect(await limiter.blockedUntil(subject, portCall())).toEqual(until)
      await under.pass(rule.block - 1)
      expect(await limiter.blockedUntil(subject, portCall())).toEqual(until)
      await under.pass(1)
      expect(await limiter.blockedUntil(subject, portCall())).toEqual(undefined)
    })

    test('begins to count anew after a block', async (under) => {
      const limiter = await under.open()
      const short = { ...rule, block: 1000 }
      for (const key of ['1', '2', '3']) await limiter.fail(subject, short, portCall({ key }))
      await under.pass(short.block)
      expect(await fail(limiter, '4', '5')).toEqual([undefined, undefined])
      expect(await isBlocked(limiter)).toEqual(false)
      await fail(limiter, '6')
      expect(await isBlocked(limiter)).toEqual(true)
    })

    test('forgets failures that are as old as the window, and no younger ones', async (under) => {
      const limiter = await under.open()
      await fail(limiter, '1')
      await under.pass(1)
      await fail(limiter, '2')
      await under.pass(rule.window - 1)
      expect(await fail(limiter, '3')).toEqual([undefined])
      await fail(limiter, '4')
      expect(await isBlocked(limiter)).toEqual(true)
    })

    test('counts one piece of work once, however often it is tried', async (under) => {
      const limiter = await under.open()
      await fail(limiter, 'same', 'same', 'same', 'same')
      expect(await isBlocked(limiter)).toEqual(false)
      await fail(limiter, '2')
      const [until] = await fail(limiter, '3')
      expect(until === undefined).toEqual(false)
      await under.pass(1000)
      expect(await fail(limiter, '3', 'same')).toEqual([until, until])
    })

    test('counts what comes at once', async (under) => {
      const limiter = await under.open()
      await Promise.all(['same', 'same', 'same', '2'].map((key) => fail(limiter, key)))
      expect(await isBlocked(limiter)).toEqual(false)
      await Promise.all(['3', '4'].map((key) => fail(limiter, key)))
      expect(await isBlocked(limiter)).toEqual(true)
    })

    test('keeps the keys of one organisation apart', async (under) => {
      const limiter = await under.open()
      await fail(limiter, '1', '2', '3')
      for (const other of ['outro', subject.toUpperCase(), `${subject} `, '', '__proto__', 'constructor']) {
        expect([other, await limiter.blockedUntil(other, portCall())]).toEqual([other, undefined])
        expect([other, await limiter.fail(other, rule, portCall({ key: '3' }))]).toEqual([other, undefined])
      }
    })

    test('keeps organisations apart', async (under) => {
      const limiter = await under.open()
      await fail(limiter, '1', '2', '3')
      const call = portCall({ organisation: 'outra', key: '3' })
      expect(await limiter.blockedUntil(subject, call)).toEqual(undefined)
      expect(await limiter.fail(subject, rule, call)).toEqual(undefined)
    })

    test('keeps organisations apart, whatever stands between their names and the keys', async (under) => {
      const limiter = await under.open()
      for (const mark of ['', ' ', ':', '/', '|', '.', '-', '_', ',', '","', '\u0000']) {
        const [key, organisation] = [`b${mark}c`, 'a']
        for (const call of ['1', '2', '3']) {
          await limiter.fail(key, rule, portCall({ organisation, key: call }))
        }
        const other = await limiter.blockedUntil('c', portCall({ organisation: `a${mark}b` }))
        expect([mark, other]).toEqual([mark, undefined])
        expect((await limiter.blockedUntil(key, portCall({ organisation }))) === undefined).toEqual(false)
      }
    })

    test('remembers across restarts what it counted, and whom it blocked', async (under) => {
      await fail(await under.open(), '1', '2')
      await fail(await under.open(), '1', '2')
      expect(await isBlocked(await under.open())).toEqual(false)
      const [until] = await fail(await under.open(), '3')
      expect(await (await under.open()).blockedUntil(subject, portCall())).toEqual(until)
      expect(until === undefined).toEqual(false)
    })

    givenUp(async (under, call) => (await under.open()).blockedUntil(subject, call))
    givenUp(
      async (under, call) => (await under.open()).fail(subject, { ...rule, failures: 1 }, call),
      async (under) => (await under.open()).blockedUntil(subject, portCall()),
    )
  })
}

const subject = 'documento'
const rule: LimitRule = { failures: 3, window: 60_000, block: 600_000 }

/** What each failure is answered, one after another, one for each key of a call. */
async function fail(limiter: Limiter, ...keys: readonly string[]): Promise<readonly (string | undefined)[]> {
  const answers: (string | undefined)[] = []
  for (const key of keys) answers.push(await limiter.fail(subject, rule, portCall({ key })))
  return answers
}

async function isBlocked(limiter: Limiter): Promise<boolean> {
  return (await limiter.blockedUntil(subject, portCall())) !== undefined
}
