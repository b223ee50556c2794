import assert from 'node:assert/strict'

import type { Arrival } from '../arrival.ts'
import type { Commit, EffectRow, Loaded, OutboxRow, Store } from '../store.ts'
import type { Promises } from './store-under-test.ts'

/** What a store promises by itself. */
export const storePromises: Promises = {
  async 'takes each message in once, in order, and finds its conversation'(data) {
    const store = await data.open()
    assert.deepEqual(await store.receive(arrival('1'), 'one'), { conversation: 'one', duplicate: false })
    assert.deepEqual(await store.receive(arrival('2'), 'two'), { conversation: 'one', duplicate: false })
    assert.deepEqual(await store.receive(arrival('1'), 'three'), { conversation: 'one', duplicate: true })
    assert.equal(await store.find(arrival('1')), 'one')
    assert.deepEqual(ids(await loaded(store)), ['1', '2'])
    await store.close()
  },

  async 'keeps addresses, channels and organisations apart'(data) {
    const store = await data.open()
    await store.receive(arrival('1'), 'one')
    const others = [{ address: 'bia' }, { channel: 'sms' }, { organisation: 'b' }] as const
    for (const [index, other] of others.entries()) {
      const id = `other${index}`
      assert.deepEqual(await store.receive({ ...arrival('1'), ...other }, id), {
        conversation: id,
        duplicate: false,
      })
    }
    assert.equal(await store.find({ organisation: 'a', channel: 'web', address: 'nobody' }), undefined)
    assert.equal(await store.load('nobody'), undefined)
    await store.close()
  },

  async 'commits a step wholly, and keeps it when it is opened again'(data) {
    const first = await data.open()
    const before = await begun(first)
    assert.equal(await first.commit(step(before, { contact: { name: 'Ana' } })), true)
    await first.close()
    const store = await data.open()
    const after = await loaded(store)
    assert.equal(after.conversation.revision, 1)
    assert.deepEqual(after.conversation.contact, { name: 'Ana' })
    assert.deepEqual(ids(after), [])
    assert.deepEqual(
      after.effects.map(({ key, state, result }) => ({ key, state, result })),
      [{ key: 'one.1.e', state: 'pending', result: null }],
    )
    assert.deepEqual(keys(await store.undelivered('one')), ['one.1.0', 'one.1.1'])
    assert.deepEqual(keys(await store.replies('one', '1')), ['one.1.0', 'one.1.1'])
    assert.equal(await store.nextDeadline(0), 5000)
    assert.deepEqual(await store.unfinished(), ['one'])
    await store.close()
  },

  async 'writes nothing when somebody else wrote first'(data) {
    const store = await data.open()
    const before = await begun(store)
    assert.equal(await store.commit({ ...step(before), armed: [], pending: [], outbox: [] }), true)
    await store.receive(arrival('2'), 'unused')
    assert.equal(await store.commit(step(before, { contact: { name: 'lost' } })), false)
    const again = { ...step(await loaded(store)), handled: before.waiting[0]?.seq ?? 0 }
    assert.equal(await store.commit(again), false, 'a message must not be handled twice')
    const after = await loaded(store)
    assert.deepEqual(after.conversation.contact, {})
    assert.deepEqual(after.effects, [])
    assert.deepEqual(ids(after), ['2'])
    assert.deepEqual(await store.undelivered('one'), [])
    await store.close()
  },

  async 'begins work once, and keeps one result for it'(data) {
    const store = await data.open()
    await store.commit(step(await begun(store)))
    assert.equal(await store.startEffect('one', 'one.1.e'), true)
    assert.equal(await store.startEffect('one', 'one.1.e'), false)
    await store.reopenEffect('one', 'one.1.e')
    assert.equal(await store.startEffect('one', 'one.1.e'), true)
    const result = { type: 'effect.done', output: { bills: [1, null, 'x'] } } as const
    assert.equal(await store.finishEffect('one', 'one.1.e', result), true)
    assert.equal(await store.finishEffect('one', 'one.1.e', { type: 'effect.done', output: 2 }), false)
    assert.equal(await store.startEffect('one', 'one.1.e'), false)
    await store.reopenEffect('one', 'one.1.e')
    const [effect] = (await loaded(store)).effects
    assert.deepEqual({ state: effect?.state, result: effect?.result }, { state: 'finished', result })
    await store.close()
  },

  async 'drops the work that a step does not wait for any more'(data) {
    const store = await data.open()
    await store.commit(step(await begun(store)))
    const next = { ...bare(await loaded(store)), armed: [work('one.2.e')], pending: ['one.2.e'] }
    assert.equal(await store.commit(next), true)
    assert.deepEqual(
      (await loaded(store)).effects.map((effect) => effect.key),
      ['one.2.e'],
    )
    assert.equal(await store.startEffect('one', 'one.1.e'), false)
    assert.equal(await store.finishEffect('one', 'one.1.e', { type: 'effect.done', output: 1 }), false)
    await store.close()
  },

  async 'gives results in the order in which they came'(data) {
    const store = await data.open()
    const names = ['one.1.a', 'one.1.b', 'one.1.c']
    await store.commit({ ...bare(await begun(store)), armed: names.map(work), pending: names })
    for (const key of ['one.1.c', 'one.1.a']) {
      await store.finishEffect('one', key, { type: 'effect.done', output: key })
    }
    const results = (await loaded(store)).effects.filter((effect) => effect.result !== null)
    assert.deepEqual(
      results.map((effect) => effect.key),
      ['one.1.c', 'one.1.a'],
    )
    await store.close()
  },

  async 'replaces deadlines, and tells the next and those that are due'(data) {
    const store = await data.open()
    await store.commit({ ...bare(await begun(store)), deadlines: { a: 1000, b: 2000 } })
    assert.deepEqual([await store.nextDeadline(999), await store.nextDeadline(1000)], [1000, 2000])
    assert.deepEqual([await store.dueConversations(999), await store.dueConversations(1000)], [[], ['one']])
    await store.commit({ ...bare(await loaded(store)), deadlines: { b: 3000 } })
    assert.deepEqual([await store.nextDeadline(0), await store.nextDeadline(3000)], [3000, undefined])
    assert.deepEqual(await store.dueConversations(2999), [])
    await store.close()
  },

  async 'keeps words until they are delivered, and the talk in its order'(data) {
    const store = await data.open()
    await store.commit({ ...step(await begun(store)), armed: [], pending: [] })
    await store.receive(arrival('2'), 'unused')
    await store.closeDelivery('one', 'one.1.0', 'delivered')
    assert.deepEqual(keys(await store.undelivered('one')), ['one.1.1'])
    await store.closeDelivery('one', 'one.1.1', 'undeliverable')
    assert.deepEqual(await store.undelivered('one'), [])
    const lines = await store.transcript('one')
    const shown = lines.map((line) => (line.who === 'bot' ? line.row.message.key : line.arrival.id))
    assert.deepEqual(shown, ['1', 'one.1.0', 'one.1.1', '2'])
    await store.close()
  },

  async 'forgets what was received and said when a step says so, but for the ids'(data) {
    const first = await data.open()
    await first.commit({ ...step(await begun(first)), armed: [], pending: [] })
    await first.closeDelivery('one', 'one.1.0', 'delivered')
    await first.closeDelivery('one', 'one.1.1', 'delivered')
    await first.receive(arrival('2'), 'unused')
    const before = await loaded(first)
    const handled = before.waiting[0]?.seq ?? 0
    const outbox = [words('one.2.0', handled)]
    assert.equal(await first.commit({ ...bare(before), handled, outbox, erase: true }), true)
    await first.close()
    const store = await data.open()
    const shown = (await store.transcript('one')).map((line) =>
      line.who === 'bot' ? line.row.message.key : line.arrival.id,
    )
    assert.deepEqual(shown, ['one.2.0'])
    assert.deepEqual(await store.replies('one', '1'), [])
    assert.equal((await store.receive(arrival('1'), 'unused')).duplicate, true)
    assert.equal((await store.receive(arrival('2'), 'unused')).duplicate, true)
    await store.close()
  },

  async 'replaces a counter only when it is the expected one'(data) {
    const store = await data.open()
    const counter = { revision: 1, failures: [], blockedUntil: null, ends: 5000 }
    assert.equal(await store.counter('k'), undefined)
    assert.equal(await store.replaceCounter('k', 0, counter), true)
    assert.equal(await store.replaceCounter('k', 0, { ...counter, ends: 1 }), false)
    assert.equal(await store.replaceCounter('k', 2, { ...counter, ends: 1 }), false)
    assert.equal(await store.replaceCounter('k', 1, { ...counter, revision: 2, ends: 6000 }), true)
    assert.deepEqual(await store.counter('k'), { ...counter, revision: 2, ends: 6000 })
    await store.close()
  },

  async 'forgets what is old and done, and nothing else'(data) {
    const store = await data.open()
    await store.commit({ ...step(await begun(store)), armed: [], pending: [] })
    await store.receive({ ...arrival('2'), received: 1500 }, 'unused')
    await store.closeDelivery('one', 'one.1.0', 'delivered')
    await store.replaceCounter('old', 0, { revision: 1, failures: [], blockedUntil: null, ends: 1000 })
    await store.prune(2000)
    assert.deepEqual(ids(await loaded(store)), ['2'], 'what is not handled stays')
    assert.deepEqual(keys(await store.undelivered('one')), ['one.1.1'], 'what is not delivered stays')
    assert.equal((await store.transcript('one')).length, 2)
    assert.equal(await store.counter('old'), undefined)
    assert.equal((await store.receive(arrival('1'), 'unused')).duplicate, false)
    assert.equal((await store.receive(arrival('2'), 'unused')).duplicate, true)
    await store.close()
  },
}

function arrival(id: string): Arrival {
  const content = { text: `mensagem ${id} — ção` }
  return { organisation: 'a', channel: 'web', address: 'ana', id, content, received: 1000, chance: 0.25 }
}

async function begun(store: Store): Promise<Loaded> {
  await store.receive(arrival('1'), 'one')
  return loaded(store)
}

async function loaded(store: Store): Promise<Loaded> {
  const found = await store.load('one')
  assert(found)
  return found
}

/** The first message handled; one piece of work, one deadline, two messages. */
function step({ conversation, waiting }: Loaded, changes: Partial<Loaded['conversation']> = {}): Commit {
  const answers = waiting[0]?.seq ?? 0
  return {
    conversation: { ...conversation, ...changes },
    handled: answers,
    armed: [work('one.1.e')],
    pending: ['one.1.e'],
    deadlines: { d: 5000 },
    outbox: [words('one.1.0', answers), words('one.1.1', answers)],
  }
}

function bare({ conversation }: Loaded): Commit {
  return { conversation, armed: [], pending: [], deadlines: {}, outbox: [] }
}

function work(key: string): EffectRow {
  const effect = key.slice('one.1.'.length)
  return { key, effect, conversation: 'one', src: 'read', input: { a: [1] }, policy: null, answers: null }
}

function words(key: string, answers: number): OutboxRow {
  const message = { key, text: 'Olá', options: [], said: { type: 'said', text: 'hello' } } as const
  const address = { organisation: 'a', channel: 'web', address: 'ana' } as const
  return { ...address, conversation: 'one', message, answers, at: 1000, state: 'pending' }
}

function ids({ waiting }: Loaded): readonly string[] {
  return waiting.map((message) => message.id)
}

function keys(rows: readonly OutboxRow[]): readonly string[] {
  return rows.map((row) => row.message.key)
}
