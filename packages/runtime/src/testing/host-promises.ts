import assert from 'node:assert/strict'

import { capabilities, type Channel } from '@cristal/dialogue'

import type { Store } from '../store.ts'
import { clerk, nextClerk } from './clerk.ts'
import { clerkHost } from './clerk-host.ts'
import type { Promises } from './store-under-test.ts'

const quarter = 900_000
const never = (): Promise<string> => new Promise(() => {})

/** What a host keeps on any store that keeps its own promises. */
export const hostPromises: Promises = {
  async 'answers two messages that come at once each once, in order'(data) {
    const store = await data.open()
    const ana = clerkHost({ store, bot: clerk({ read: async (request) => request }) })
    await Promise.all([ana.write('read one', 'a'), ana.write('read two', 'b'), ana.write('três', 'c')])
    await ana.clock.settle()
    const answered = ['Li: read one', 'Li: read two', 'Você disse: três']
    assert.deepEqual(await ana.talk(), ['> read one', '> read two', '> três', ...answered])
    await end(ana, store)
  },

  async 'answers a message once, however often and whenever it comes'(data) {
    const store = await data.open()
    const ana = clerkHost({ store })
    await Promise.all(['a', 'b', 'a', 'b', 'a'].map((id) => ana.write(`eu sou ${id}`, id)))
    await ana.clock.advance(6 * 86_400_000)
    await ana.say('eu sou a', 'a')
    await ana.say('outra', 'c')
    await ana.say('eu sou b', 'b')
    const talk = await ana.talk()
    for (const id of ['a', 'b'])
      assert.equal(talk.filter((line) => line === `Você disse: eu sou ${id}`).length, 1)
    await end(ana, store)
  },

  async 'drops a deadline that a message overtook'(data) {
    const store = await data.open()
    const ana = clerkHost({ store })
    await ana.say('um')
    await ana.clock.advance(quarter - 1)
    const writing = ana.write('dois')
    await ana.clock.advance(1)
    await writing
    await ana.clock.advance(quarter - 10)
    assert.deepEqual(await ana.talk(), ['> um', 'Você disse: um', '> dois', 'Você disse: dois'])
    await end(ana, store)
  },

  async 'reads again when somebody else wrote first, and answers once'(data) {
    const real = await data.open()
    let meddle = true
    const store: Store = {
      ...real,
      async commit(commit) {
        if (meddle) {
          meddle = false
          const found = await real.load(commit.conversation.id)
          assert(found)
          const { conversation } = found
          const contact = { name: 'Ana' }
          const other = {
            conversation: { ...conversation, contact },
            armed: [],
            pending: [],
            deadlines: {},
            outbox: [],
          }
          assert.equal(await real.commit(other), true)
        }
        return real.commit(commit)
      },
    }
    const ana = clerkHost({ store })
    assert.deepEqual(await ana.say('oi'), ['Você disse: oi'])
    const view = await ana.host.view({ channel: 'web', address: 'ana' })
    assert.deepEqual(view?.contact, { name: 'Ana' })
    await end(ana, real)
  },

  async 'goes on after calls that failed, whether they were carried out or not'(data) {
    for (const when of ['before', 'after'] as const) {
      const real = await data.open()
      const store = stumblingStore(real, when)
      const address = `person-${when}`
      const ana = clerkHost({ store })
      const { conversation } = await ana.host.receive({
        channel: 'web',
        address,
        id: '1',
        content: { text: 'read' },
      })
      await ana.clock.advance(2000)
      const answers = (await ana.host.replies(conversation, '1')).map((message) => message.text)
      const results = answers.filter((text) => !text.startsWith('Só um momento'))
      assert.deepEqual(results, ['Li: read'], when)
      await end(ana, real)
    }
  },

  async 'does not repeat an order whose end nobody knows'(data) {
    let orders = 0
    const bot = clerk({ order: () => (orders++, never()) })
    const first = await data.open()
    const before = clerkHost({ store: first, bot })
    await before.say('order', 'o')
    await end(before, first)
    const store = await data.open()
    const after = clerkHost({ store, bot, clock: before.clock })
    await after.clock.settle()
    assert.deepEqual(await after.talk(), ['> order', 'Não consegui confirmar o pedido.'])
    assert.equal(orders, 1)
    await end(after, store)
  },

  async 'repeats a read, and takes the messages that were waiting for it'(data) {
    const first = await data.open()
    const before = clerkHost({ store: first, bot: clerk({ read: never }) })
    await before.say('read', 'r')
    await before.say('dois', 'd')
    await end(before, first)
    const store = await data.open()
    const after = clerkHost({ store, clock: before.clock })
    await after.clock.settle()
    assert.deepEqual(await after.talk(), ['> read', '> dois', 'Li: read', 'Você disse: dois'])
    await end(after, store)
  },

  async 'does not take a result that nothing waits for any more'(data) {
    const gate = Promise.withResolvers<string>()
    const store = await data.open()
    const ana = clerkHost({
      store,
      bot: clerk({ read: (request) => (request === 'read late' ? gate.promise : never()) }),
    })
    await ana.say('read late')
    await ana.say('stop')
    await ana.say('read again')
    gate.resolve('stale')
    await ana.clock.settle()
    assert.deepEqual(await ana.talk(), ['> read late', '> stop', 'Parei.', '> read again'])
    await end(ana, store)
  },

  async 'sends after a restart what did not leave, under the same key'(data) {
    const keys: string[] = []
    const channel = (works: boolean): Channel => ({
      capabilities: capabilities.web,
      async send(_, { key }) {
        keys.push(key)
        if (!works) throw new Error('The line is dead.')
      },
    })
    const first = await data.open()
    const before = clerkHost({ store: first, channels: { web: channel(false) } })
    await before.say('um')
    await before.say('dois')
    await end(before, first)
    const store = await data.open()
    const after = clerkHost({ store, clock: before.clock, channels: { web: channel(true) } })
    await after.clock.settle()
    assert.equal(keys.length, 3)
    assert.equal(keys[0], keys[1])
    assert.notEqual(keys[1], keys[2])
    await end(after, store)
  },

  async 'begins anew in a release that the conversation does not fit, and serves the message'(data) {
    const first = await data.open()
    const before = clerkHost({ store: first })
    await before.say('name Ana')
    await before.say('oi')
    await end(before, first)
    const store = await data.open()
    const after = clerkHost({ store, clock: before.clock, bot: nextClerk() })
    await after.clock.advance(quarter * 2)
    assert.deepEqual(await after.say('olá', 'x'), ['Sou a nova versão, Ana: olá'])
    await end(after, store)
  },
}

/** Fails at the first commit and the first result, before or after it did what it was asked. */
function stumblingStore(real: Store, when: 'before' | 'after'): Store {
  const stumbled = new Set<string>()
  return {
    ...real,
    commit: (commit) => once('commit', () => real.commit(commit)),
    finishEffect: (...given) => once('finishEffect', () => real.finishEffect(...given)),
  }

  async function once<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    const first = !stumbled.has(name)
    stumbled.add(name)
    if (first && when === 'before') throw new Error('The disk stumbled.')
    const answer = await ask()
    if (first) throw new Error('The connection was lost.')
    return answer
  }
}

async function end({ host }: ReturnType<typeof clerkHost>, store: Store): Promise<void> {
  host.abandon()
  await store.close()
}
