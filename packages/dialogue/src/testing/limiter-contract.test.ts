import { describe, expect, it } from 'vitest'

import type { Limiter } from '../ports/limiter.ts'
import { brokenPromises } from './broken-promises.ts'
import { limiterContract } from './limiter-contract.ts'
import { memoryLimiter } from './memory-limiter.ts'
import { portCall } from './port-call.ts'

limiterContract({ describe, it, expect }, 'memory', async () => {
  let now = Date.parse('2026-11-21T09:00:00-03:00')
  const limiter = memoryLimiter({ now: () => now })
  return { open: () => limiter, now: () => now, pass: (milliseconds) => void (now += milliseconds) }
})

describe('a limiter is caught that', () => {
  it.each<[string, (right: Limiter) => Limiter, string]>([
    [
      'never blocks',
      () => ({ ...never, fail: never.blockedUntil }),
      'blocks after enough failures, until the block is over',
    ],
    [
      'counts each attempt',
      (right) => {
        let attempt = 0
        return {
          ...right,
          fail: (key, rule, call) => right.fail(key, rule, { ...call, key: `${attempt++}` }),
        }
      },
      'counts one piece of work once, however often it is tried',
    ],
    [
      'mixes organisations',
      (right) => ({
        blockedUntil: (key, call) => right.blockedUntil(key, { ...call, organisation: 'all' }),
        fail: (key, rule, call) => right.fail(key, rule, { ...call, organisation: 'all' }),
      }),
      'keeps organisations apart',
    ],
    [
      'mixes names that look alike',
      (right) => ({
        blockedUntil: (key, call) =>
          right.blockedUntil(`${call.organisation}:${key}`, { ...call, organisation: '' }),
        fail: (key, rule, call) =>
          right.fail(`${call.organisation}:${key}`, rule, { ...call, organisation: '' }),
      }),
      'keeps organisations apart, whatever stands between their names and the keys',
    ],
    [
      'mixes keys',
      (right) => ({
        blockedUntil: (_, call) => right.blockedUntil('', call),
        fail: (_, ...rest) => right.fail('', ...rest),
      }),
      'keeps the keys of one organisation apart',
    ],
    [
      'never forgets a failure',
      (right) => ({
        ...right,
        fail: (key, rule, call) => right.fail(key, { ...rule, window: Infinity }, call),
      }),
      'forgets failures that are as old as the window, and no younger ones',
    ],
    [
      'counts what was given up',
      (right) => ({
        ...right,
        fail: (key, rule, call) => right.fail(key, rule, { ...call, signal: portCall().signal }),
      }),
      'begins nothing, and hands the reason on, when it was given up before',
    ],
  ])('%s', async (_, wrong, promise) => {
    expect(
      await brokenPromises(expect, (runner) => limiterContract(runner, '', async () => counts(wrong))),
    ).toContain(promise)
  })

  it('forgets at a restart', async () => {
    const setup = async () => {
      const under = counts((right) => right)
      return { ...under, open: () => memoryLimiter({ now: under.now }) }
    }
    expect(await brokenPromises(expect, (runner) => limiterContract(runner, '', setup))).toContain(
      'remembers across restarts what it counted, and whom it blocked',
    )
  })

  const never = { blockedUntil: async () => undefined }

  function counts(wrong: (right: Limiter) => Limiter) {
    let now = Date.parse('2026-11-21T09:00:00-03:00')
    const limiter = wrong(memoryLimiter({ now: () => now }))
    return { open: () => limiter, now: () => now, pass: (more: number) => void (now += more) }
  }
})
