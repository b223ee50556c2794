import { expect, test } from 'vitest'

import { clerk, nextClerk } from './testing/clerk.ts'
import { clerkHost, type ClerkHost } from './testing/clerk-host.ts'
import { memoryStore } from './memory-store.ts'

const apology = 'Desculpe, algo deu errado.'

test('a failed step says one apology and nothing else, and the talk goes on', async () => {
  const ana = clerkHost()
  await ana.say('name Ana')
  expect(await ana.say('fail now')).toEqual([apology])
  expect(await ana.say('oi')).toEqual(['Você disse: oi'])
  expect(ana.happened).toContainEqual(expect.objectContaining({ type: 'failed' }))
})

test('a failed first step leaves nothing behind', async () => {
  const ana = clerkHost()
  expect(await ana.say('fail now')).toEqual([apology])
  expect(await ana.say('oi')).toEqual(['Você disse: oi'])
})

test('words that are not among the texts are a failed step', async () => {
  const ana = clerkHost()
  expect(await ana.say('wordless')).toEqual([apology])
  expect(ana.log).toContainEqual(
    expect.objectContaining({ event: 'stepFailed', message: expect.stringContaining('"no such text"') }),
  )
})

test('three failures in a row begin the talk anew, with what is known of the contact', async () => {
  const ana = clerkHost()
  await ana.say('name Ana')
  await ana.say('sulk')
  for (const _ of [1, 2, 3]) {
    expect(await states(ana)).toEqual(['clerk.sulking'])
    expect(await ana.say('fail')).toEqual([apology])
  }
  expect(await states(ana)).toEqual(['clerk.waiting'])
  expect((await ana.host.view({ channel: 'web', address: 'ana' }))?.contact).toEqual({ name: 'Ana' })
})

test('failures that are not in a row begin nothing anew', async () => {
  const ana = clerkHost()
  await ana.say('fail')
  await ana.say('fail')
  await ana.say('sulk')
  await ana.say('fail')
  expect(await states(ana)).toEqual(['clerk.sulking'])
})

test('nothing that a person typed gets into the log', async () => {
  const ana = clerkHost()
  await ana.say('fail 529.982.247-25 Marina')
  const [entry] = ana.log
  expect(entry).toMatchObject({ level: 'error', event: 'stepFailed', on: 'message.received' })
  expect(JSON.stringify(ana.log)).not.toMatch(/529|Marina/)
})

test('a result that a step cannot bear becomes a failure of the work', async () => {
  const ana = clerkHost({ bot: clerk({ read: async () => 'fail' }) })
  expect(await ana.say('read')).toEqual(['Não consegui ler.'])
})

test('a silence that fails is dropped without a word', async () => {
  const ana = clerkHost()
  await ana.say('sulk')
  await ana.clock.advance(3_600_000)
  expect(await ana.talk()).toEqual(['> sulk'])
  expect(ana.log.filter((entry) => entry.event === 'stepFailed')).toHaveLength(1)
  expect(await ana.say('oi')).toEqual(['Olá de novo!'])
})

test('a conversation that the new version cannot restore begins anew, and its message is served', async () => {
  const store = memoryStore()
  const before = clerkHost({ store })
  await before.say('name Ana')
  await before.say('oi')
  await before.host.stop()
  const after = clerkHost({ store, clock: before.clock, bot: nextClerk() })
  expect(await after.say('menu', 'new')).toEqual(['Sou a nova versão, Ana: menu'])
  expect(after.log).toContainEqual(expect.objectContaining({ event: 'talkRestarted' }))
})

test('work of a conversation that the new version cannot restore ends in an apology', async () => {
  const store = memoryStore()
  const before = clerkHost({ store, bot: clerk({ read: () => new Promise(() => {}) }) })
  await before.say('name Ana')
  await before.say('read', 'r')
  before.host.abandon()
  const after = clerkHost({ store, clock: before.clock, bot: nextClerk() })
  await after.clock.advance(60_000)
  expect(await after.talk()).toEqual(['> name Ana', 'Anotado.', '> read', apology])
  expect(await after.say('oi', 'new')).toEqual(['Sou a nova versão, Ana: oi'])
})

async function states({ host }: ClerkHost): Promise<readonly string[] | undefined> {
  return (await host.view({ channel: 'web', address: 'ana' }))?.states
}
