import { expect, test } from 'vitest'

import { clerk } from './testing/clerk.ts'
import { clerkHost } from './testing/clerk-host.ts'
import { memoryStore } from './memory-store.ts'

const quarter = 900_000

test('silence speaks when it is due, once, and answers no message', async () => {
  const ana = clerkHost()
  await ana.say('oi', 'a')
  await ana.clock.advance(quarter - 1)
  expect(await ana.talk()).toEqual(['> oi', 'Você disse: oi'])
  await ana.clock.advance(quarter)
  expect(await ana.talk()).toEqual(['> oi', 'Você disse: oi', 'Ainda está aí?'])
  expect(await ana.answers('a')).toEqual(['Você disse: oi'])
})

test('a message begins the wait anew', async () => {
  const ana = clerkHost()
  await ana.say('um')
  await ana.clock.advance(quarter - 1000)
  await ana.say('dois')
  await ana.clock.advance(quarter - 1000)
  expect(await ana.talk()).not.toContain('Ainda está aí?')
  await ana.clock.advance(1000)
  expect(await ana.talk()).toContain('Ainda está aí?')
})

test('the deadlines of many people come each at its time', async () => {
  const { host, clock } = clerkHost()
  const states = async (address: string) => (await host.view({ channel: 'web', address }))?.states
  for (const address of ['a', 'b', 'c']) {
    await host.receive({ channel: 'web', address, id: '1', content: { text: 'oi' } })
    await clock.advance(60_000)
  }
  await clock.advance(quarter - 150_000)
  expect([await states('a'), await states('b'), await states('c')]).toEqual([
    ['clerk.resting'],
    ['clerk.waiting'],
    ['clerk.waiting'],
  ])
  await clock.advance(120_000)
  expect(await states('c')).toEqual(['clerk.resting'])
})

test('what fell due while no host was there comes at the next start', async () => {
  const store = memoryStore()
  const before = clerkHost({ store })
  await before.say('oi')
  before.host.abandon()
  await before.clock.advance(quarter * 3)
  const after = clerkHost({ store, clock: before.clock })
  await after.clock.settle()
  expect(await after.talk()).toEqual(['> oi', 'Você disse: oi', 'Ainda está aí?'])
})

test('a deadline survives a restart and still comes at its time', async () => {
  const store = memoryStore()
  const before = clerkHost({ store })
  await before.say('oi')
  await before.clock.advance(60_000)
  before.host.abandon()
  const after = clerkHost({ store, clock: before.clock })
  await after.clock.advance(quarter - 60_001)
  expect(await after.talk()).toHaveLength(2)
  await after.clock.advance(1)
  expect(await after.talk()).toHaveLength(3)
})

test.each([
  ['before it was due comes first', quarter - 1, 'Você disse: cheguei'],
  ['after it was due comes after it', quarter + 1, 'Olá de novo!'],
])('after a start, a message received %s', async (_, wait, answer) => {
  const store = memoryStore()
  const before = clerkHost({ store })
  const { conversation } = await before.write('oi')
  await before.clock.settle()
  before.host.abandon()
  await before.clock.advance(wait)
  const ana = { organisation: 'horizonte', channel: 'web', address: 'ana', id: 'late' } as const
  const received = before.clock.now()
  await store.receive({ ...ana, content: { text: 'cheguei' }, received, chance: 0 }, 'unused')
  await before.clock.advance(quarter / 2)
  const after = clerkHost({ store, clock: before.clock })
  await after.clock.settle()
  expect((await after.host.replies(conversation, 'late')).map((each) => each.text)).toEqual([answer])
})

test('a state at work has its own end, whose words answer the message', async () => {
  const read = (): Promise<string> => new Promise(() => {})
  const ana = clerkHost({ bot: clerk({ read, readPolicy: { timeout: 600_000 } }) })
  await ana.say('read', 'r')
  await ana.clock.advance(60_000)
  expect(await ana.answers('r')).toEqual(['Só um momento, estou lendo…', 'Demorou demais.'])
})
