import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { limiterContract } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { limiterOn } from './limiter-on.ts'
import { memoryStore } from './memory-store.ts'
import { sqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'
import { manualClock } from './testing/manual-clock.ts'

const runner = { describe, it, expect }

limiterContract(runner, 'a store in memory', async () => {
  const store = memoryStore()
  return onStore(() => store)
})

limiterContract(runner, 'SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cristal-limiter-'))
  const path = join(folder, 'store.db')
  let store = sqliteStore(path)
  return {
    ...onStore(async () => {
      await store.close()
      return (store = sqliteStore(path))
    }),
    async close() {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
})

describe('a limiter on a store', () => {
  it('tells the end of a block as the clock shows it there', async () => {
    const call = { organisation: 'a', key: '1', signal: new AbortController().signal }
    const rule = { failures: 1, window: 60_000, block: 600_000 }
    const limiter = limiterOn(memoryStore(), manualClock('2026-01-05T12:00:00Z'), 'America/Manaus')
    expect(await limiter.fail('doc', rule, call)).toBe('2026-01-05T08:10:00.000-04:00')
  })
})

function onStore(open: () => Store | Promise<Store>) {
  const clock = manualClock('2026-01-05T09:00:00-03:00')
  return {
    open: async () => limiterOn(await open(), clock),
    now: () => clock.now(),
    pass: (milliseconds: number) => clock.advance(milliseconds),
  }
}
