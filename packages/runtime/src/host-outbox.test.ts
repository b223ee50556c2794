import { capabilities, type Channel, type ErrorKind } from '@cristal/dialogue'
import { expect, test } from 'vitest'

import { ClerkError } from './testing/clerk-error.ts'
import { clerkHost } from './testing/clerk-host.ts'
import { memoryStore } from './memory-store.ts'

test('sends what is said to its address, in order, each under one key', async () => {
  const { sent, channel } = recorder()
  const ana = clerkHost({ channels: { web: channel } })
  await Promise.all(['um', 'dois', 'três'].map((text) => ana.write(text)))
  await ana.clock.settle()
  expect(sent.map(({ address, text }) => [address, text])).toEqual([
    ['ana', 'Você disse: um'],
    ['ana', 'Você disse: dois'],
    ['ana', 'Você disse: três'],
  ])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
})

test('tries again what failed, and holds back what comes after it', async () => {
  const { sent, channel } = recorder({ failures: 2 })
  const ana = clerkHost({ channels: { web: channel } })
  await ana.say('um')
  await ana.say('dois')
  expect(sent.map(({ text }) => text)).toEqual(['Você disse: um'])
  await ana.clock.advance(3000)
  expect(sent.map(({ text }) => text)).toEqual([
    'Você disse: um',
    'Você disse: um',
    'Você disse: um',
    'Você disse: dois',
  ])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
})

test.each([
  ['keeps failing', 'transient', 2],
  ['fails for good', 'permanent', 1],
] as const)('gives up a message that %s, and goes on with the next', async (_, kind, tries) => {
  const { sent, channel } = recorder({ failures: tries, kind })
  const ana = clerkHost({ channels: { web: channel }, deliveries: 2 })
  await ana.say('um')
  await ana.say('dois')
  await ana.clock.advance(60_000)
  expect(sent.map(({ text }) => text)).toEqual([
    ...Array.from({ length: tries }, () => 'Você disse: um'),
    'Você disse: dois',
  ])
  expect(ana.log).toContainEqual(expect.objectContaining({ event: 'undeliverable', attempts: tries }))
  expect(JSON.stringify(ana.log)).not.toContain('Você disse')
})

test('goes on after a restart with what did not leave', async () => {
  const store = memoryStore()
  const before = clerkHost({ store, channels: { web: recorder({ failures: 99 }).channel } })
  await before.say('oi')
  before.host.abandon()
  const { sent, channel } = recorder()
  const after = clerkHost({ store, clock: before.clock, channels: { web: channel } })
  await after.clock.settle()
  expect(sent.map(({ text }) => text)).toEqual(['Você disse: oi'])
})

test('is settled while a message waits to be tried again, but not while one is being sent', async () => {
  const gate = Promise.withResolvers<void>()
  let tries = 0
  const channel: Channel = {
    capabilities: capabilities.web,
    send: async () => {
      if (++tries === 1) await gate.promise
      throw new Error('no line')
    },
  }
  const ana = clerkHost({ channels: { web: channel } })
  const { conversation } = await ana.write('oi')
  await ana.clock.settle()
  let settled = false
  const waiting = ana.host.settled(conversation).then(() => (settled = true))
  await ana.clock.settle()
  expect(settled).toBe(false)
  gate.resolve()
  await waiting
  expect(settled).toBe(true)
})

test('numbers the options for a channel without buttons', async () => {
  const { sent, channel } = recorder()
  const ana = clerkHost({ channels: { web: { ...channel, capabilities: capabilities.sms } } })
  await ana.say('menu')
  expect(sent.map(({ text }) => text)).toEqual(['O que deseja?\n1. Primeira opção\n2. Segunda opção'])
})

interface Sent {
  readonly address: string
  readonly key: string
  readonly text: string
}

/** A channel that keeps what it was asked to send; the first so many times it fails. */
function recorder({ failures = 0, kind = 'transient' }: { failures?: number; kind?: ErrorKind } = {}): {
  sent: Sent[]
  channel: Channel
} {
  const sent: Sent[] = []
  const channel: Channel = {
    capabilities: capabilities.web,
    async send(address, { key, text }) {
      sent.push({ address, key, text })
      if (sent.length <= failures) throw new ClerkError(kind)
    },
  }
  return { sent, channel }
}
