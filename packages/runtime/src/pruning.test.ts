import { expect, test } from 'vitest'

import { memoryStore } from './memory-store.ts'
import { clerkHost } from './testing/clerk-host.ts'

const day = 86_400_000

test('forgets old talk, while a message that comes again within eight days is still known', async () => {
  const ana = clerkHost({ store: memoryStore(), keep: 8 * day })
  await ana.say('oi', 'first')
  await ana.clock.advance(8 * day - 1)
  expect(await ana.write('oi', 'first')).toMatchObject({ duplicate: true })
  await ana.clock.advance(day)
  await ana.say('outra vez', 'second')
  expect(await ana.talk()).toEqual(['> outra vez', 'Olá de novo!'])
})

test('refuses to forget sooner than channels deliver again', () => {
  expect(() => clerkHost({ keep: 7 * day })).toThrow('at least 8 days')
})
