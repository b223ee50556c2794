import { capabilities, type Channel } from '@cristal/dialogue'
import { expect, test } from 'vitest'

import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'
import { clerk } from './testing/clerk.ts'
import { clerkHost } from './testing/clerk-host.ts'

test('keeps what is written meanwhile, in order, and says once to wait a moment', async () => {
  const gate = Promise.withResolvers<string>()
  const ana = clerkHost({ bot: clerk({ read: () => gate.promise }) })
  await ana.say('read bills', 'r')
  await ana.say('um', 'a')
  await ana.say('dois', 'b')
  await ana.clock.advance(1999)
  expect(await ana.talk()).toEqual(['> read bills', '> um', '> dois'])
  await ana.clock.advance(2000)
  gate.resolve('done')
  await ana.clock.settle()
  expect(await ana.talk()).toEqual([
    '> read bills',
    '> um',
    '> dois',
    'Só um momento, estou lendo…',
    'Li: done',
    'Você disse: um',
    'Você disse: dois',
  ])
  expect(await ana.answers('r')).toEqual(['Só um momento, estou lendo…', 'Li: done'])
})

test('says to wait a moment again in the next stretch of work only', async () => {
  const ana = clerkHost({ bot: clerk({ order: () => new Promise(() => {}) }) })
  expect(await ana.say('order one', 'one')).toEqual([])
  await ana.clock.advance(4000)
  expect(await ana.answers('one')).toEqual(['Só um momento…'])
  await ana.clock.advance(2000)
  expect(await ana.answers('one')).toEqual(['Só um momento…', 'Não consegui confirmar o pedido.'])
  await ana.say('order two', 'two')
  await ana.clock.advance(2000)
  expect(await ana.answers('two')).toEqual(['Só um momento…'])
})

test('says it once while messages that waited keep it at work', async () => {
  const gates = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const read = (request: string): Promise<string> => gates[request === 'read one' ? 0 : 1]?.promise ?? never()
  const ana = clerkHost({ bot: clerk({ read }) })
  await ana.say('read one', 'one')
  await ana.say('read two', 'two')
  await ana.clock.advance(2000)
  gates[0]?.resolve('one')
  await ana.clock.advance(2000)
  gates[1]?.resolve('two')
  await ana.clock.settle()
  expect(await ana.answers('one')).toEqual(['Só um momento, estou lendo…', 'Li: one'])
  expect(await ana.answers('two')).toEqual(['Li: two'])
})

test('is not settled while work is running, whatever was sent meanwhile', async () => {
  const gate = Promise.withResolvers<string>()
  const channel: Channel = { capabilities: capabilities.web, send: async () => {} }
  const ana = clerkHost({ bot: clerk({ read: () => gate.promise }), channels: { web: channel } })
  const { conversation } = await ana.write('read')
  let settled = false
  const settling = ana.host.settled(conversation).then(() => (settled = true))
  await ana.clock.advance(2000)
  expect(settled).toBe(false)
  gate.resolve('done')
  expect(await settling).toBe(true)
  expect(await ana.host.settled(conversation, AbortSignal.abort())).toBe(true)
})

test('answers a message that comes while it looks whether there is another', async () => {
  const real = memoryStore()
  let hold = Promise.resolve()
  const store: Store = {
    ...real,
    async load(id) {
      const loaded = await real.load(id)
      if (loaded?.waiting.length === 0) await hold
      return loaded
    },
  }
  const ana = clerkHost({ store })
  const gate = Promise.withResolvers<void>()
  hold = gate.promise
  await ana.say('um')
  await ana.write('dois', 'two')
  gate.resolve()
  await ana.clock.settle()
  expect(await ana.answers('two')).toEqual(['Você disse: dois'])
})

test('lets an urgent message through, and drops the work that it ended', async () => {
  const gate = Promise.withResolvers<string>()
  let aborted = false
  const read = (_: string, { signal }: { signal: AbortSignal }): Promise<string> => {
    signal.addEventListener('abort', () => (aborted = true))
    return gate.promise
  }
  const ana = clerkHost({ bot: clerk({ read }) })
  await ana.say('read bills')
  await ana.say('um', 'a')
  expect(await ana.say('stop')).toEqual(['Parei.'])
  expect(aborted).toBe(true)
  gate.resolve('too late')
  await ana.clock.settle()
  expect(await ana.talk()).toEqual(['> read bills', '> um', '> stop', 'Parei.', 'Você disse: um'])
})

function never(): Promise<string> {
  return new Promise(() => {})
}
