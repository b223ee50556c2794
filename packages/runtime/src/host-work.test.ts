import { reading, work, type PersonEvent } from '@cristal/dialogue'
import { expect, test } from 'vitest'
import { fromPromise, setup } from 'xstate'

import { memoryStore } from './memory-store.ts'
import { clerk } from './testing/clerk.ts'
import { ClerkError } from './testing/clerk-error.ts'
import { clerkHost } from './testing/clerk-host.ts'

test('runs work after the step, and answers the same message with its result', async () => {
  const ana = clerkHost({ bot: clerk({ read: async () => 'three bills' }) })
  expect(await ana.say('read bills')).toEqual(['Li: three bills'])
})

test('does not run what a talk began with and its first message ended', async () => {
  let runs = 0
  const read = async (): Promise<string> => String(++runs)
  const eager = setup({
    types: { events: {} as PersonEvent },
    actors: { read: fromPromise<string>(() => Promise.resolve('')) },
  }).createMachine({
    id: 'eager',
    initial: 'reading',
    states: {
      reading: {
        invoke: { id: 'read', src: 'read', onDone: 'waiting' },
        on: { 'message.received': 'waiting' },
      },
      waiting: {},
    },
  })
  const ana = clerkHost({
    bot: clerk({}, { machine: eager.provide({ actors: { read: work(reading, read) } }) }),
  })
  await ana.say('oi')
  expect(runs).toBe(0)
})

test('tries a read again after one second, then two, under one key', async () => {
  const keys: string[] = []
  const times: number[] = []
  const ana = clerkHost({
    bot: clerk({
      read: async (_, { key }) => {
        keys.push(key)
        times.push(ana.clock.now())
        throw new ClerkError('transient')
      },
    }),
  })
  const start = ana.clock.now()
  expect(await ana.say('read', 'r')).toEqual([])
  await ana.clock.advance(10_000)
  expect(await ana.answers('r')).toEqual(['Só um momento, estou lendo…', 'Não consegui ler.'])
  expect(times.map((time) => time - start)).toEqual([0, 1000, 3000])
  expect(new Set(keys).size).toBe(1)
})

test.each([
  ['waits as long as the other side asks', 7000, 7000],
  ['but not above thirty seconds', 120_000, 30_000],
])('%s', async (_, retryAfter, waited) => {
  const times: number[] = []
  const ana = clerkHost({
    bot: clerk({
      read: async () => {
        times.push(ana.clock.now())
        if (times.length === 1) throw new ClerkError('transient', retryAfter)
        return 'ok'
      },
    }),
  })
  await ana.say('read')
  await ana.clock.advance(40_000)
  expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, waited])
})

test.each(['permanent', 'contract', 'unknown'] as const)(
  'does not repeat a read that failed as %s',
  async (kind) => {
    let runs = 0
    const read = async (): Promise<string> => {
      runs++
      throw new ClerkError(kind)
    }
    const ana = clerkHost({ bot: clerk({ read }) })
    await ana.say('read', 'r')
    await ana.clock.advance(30_000)
    expect(await ana.answers('r')).toEqual(['Não consegui ler.'])
    expect(runs).toBe(1)
  },
)

test('aborts a read that is late and tries it again', async () => {
  const signals: AbortSignal[] = []
  const read = (_: string, { signal }: { signal: AbortSignal }): Promise<string> => {
    signals.push(signal)
    return signals.length === 1 ? new Promise(() => {}) : Promise.resolve('at last')
  }
  const ana = clerkHost({ bot: clerk({ read }) })
  await ana.say('read', 'r')
  await ana.clock.advance(6000)
  expect(await ana.answers('r')).toEqual(['Só um momento, estou lendo…', 'Li: at last'])
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
})

test('does not repeat an order that is late, but one that never left', async () => {
  let late = 0
  const ana = clerkHost({ bot: clerk({ order: () => (late++, new Promise<string>(() => {})) }) })
  await ana.say('order', 'late')
  await ana.clock.advance(30_000)
  expect(await ana.answers('late')).toContain('Não consegui confirmar o pedido.')
  expect(late).toBe(1)

  let tries = 0
  const bia = clerkHost({
    bot: clerk({
      order: async () => {
        if (++tries === 1) throw new ClerkError('transient')
        return 'slip'
      },
    }),
  })
  await bia.say('order', 'refused')
  await bia.clock.advance(1000)
  expect(await bia.answers('refused')).toEqual(['Pedido feito: slip'])
})

test('runs no more at once than it may', async () => {
  let running = 0
  let most = 0
  const gates: (() => void)[] = []
  const read = async (): Promise<string> => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => gates.push(resolve))
    running--
    return 'ok'
  }
  const { host, clock } = clerkHost({ bot: clerk({ read }), concurrency: 2 })
  for (const address of ['a', 'b', 'c', 'd']) {
    await host.receive({ channel: 'web', address, id: '1', content: { text: 'read' } })
  }
  for (let round = 0; round < 4; round++) {
    await clock.settle()
    gates.shift()?.()
  }
  await clock.settle()
  expect(most).toBe(2)
  expect((await host.view({ channel: 'web', address: 'd' }))?.busy).toBe(false)
})

test('lets an order end before it stops, and answers at the next start', async () => {
  const store = memoryStore()
  const gate = Promise.withResolvers<string>()
  let orders = 0
  const bot = clerk({ order: () => (orders++, gate.promise) })
  const before = clerkHost({ store, bot })
  await before.say('order', 'o')
  let over = false
  const stopped = before.host.stop().then(() => (over = true))
  await before.clock.settle()
  expect(over).toBe(false)
  gate.resolve('slip')
  await stopped
  const after = clerkHost({ store, bot, clock: before.clock })
  await after.clock.settle()
  expect(await after.talk()).toEqual(['> order', 'Pedido feito: slip'])
  expect(orders).toBe(1)
})
