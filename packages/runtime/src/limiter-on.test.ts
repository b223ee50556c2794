import type { Call } from '@cristal/dialogue'
import { expect, test } from 'vitest'

import { limiterOn } from './limiter-on.ts'
import { memoryStore } from './memory-store.ts'
import { manualClock } from './testing/manual-clock.ts'

const rule = { failures: 3, window: 60_000, block: 600_000 }
const until = '2026-01-05T09:10:00.000-03:00'

test('blocks after enough failures, until the block is over', async () => {
  const { clock, limiter } = setUp()
  expect(await limiter.fail('doc', rule, call('1'))).toBeUndefined()
  expect(await limiter.fail('doc', rule, call('2'))).toBeUndefined()
  expect(await limiter.fail('doc', rule, call('3'))).toBe(until)
  expect(await limiter.blockedUntil('doc', call('4'))).toBe(until)
  await clock.advance(rule.block)
  expect(await limiter.blockedUntil('doc', call('5'))).toBeUndefined()
})

test('begins to count anew after a block', async () => {
  const { clock, limiter } = setUp()
  for (const key of ['1', '2', '3']) await limiter.fail('doc', { ...rule, block: 1000 }, call(key))
  await clock.advance(1000)
  expect(await limiter.fail('doc', rule, call('4'))).toBeUndefined()
})

test('counts one piece of work once, however often it is tried', async () => {
  const { limiter } = setUp()
  for (let attempt = 0; attempt < 5; attempt++) await limiter.fail('doc', rule, call('same'))
  expect(await limiter.blockedUntil('doc', call('x'))).toBeUndefined()
  await limiter.fail('doc', rule, call('2'))
  expect(await limiter.fail('doc', rule, call('3'))).toBe(until)
  expect(await limiter.fail('doc', rule, call('3'))).toBe(until)
})

test('forgets failures outside the window', async () => {
  const { clock, limiter } = setUp()
  await limiter.fail('doc', rule, call('1'))
  await limiter.fail('doc', rule, call('2'))
  await clock.advance(rule.window)
  expect(await limiter.fail('doc', rule, call('3'))).toBeUndefined()
})

test('keeps keys and organisations apart, and counts what comes at once', async () => {
  const { limiter } = setUp()
  await Promise.all(['1', '2', '3'].map((key) => limiter.fail('doc', rule, call(key))))
  expect(await limiter.blockedUntil('doc', call('x'))).toBe(until)
  expect(await limiter.blockedUntil('other', call('x'))).toBeUndefined()
  expect(await limiter.blockedUntil('doc', { ...call('x'), organisation: 'b' })).toBeUndefined()
})

test('survives the host', async () => {
  const { clock, limiter, store } = setUp()
  for (const key of ['1', '2', '3']) await limiter.fail('doc', rule, call(key))
  expect(await limiterOn(store, clock).blockedUntil('doc', call('x'))).toBe(until)
})

function setUp() {
  const clock = manualClock('2026-01-05T09:00:00-03:00')
  const store = memoryStore()
  return { clock, store, limiter: limiterOn(store, clock) }
}

function call(key: string): Call {
  return { organisation: 'a', key, signal: new AbortController().signal }
}
