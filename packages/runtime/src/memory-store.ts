import type { Address, Queued } from './arrival.ts'
import { newConversation, type Conversation } from './conversation.ts'
import type { Counter } from './counter.ts'
import type { Commit, OutboxRow, Store, StoredEffect } from './store.ts'

/** What belongs to one conversation. It is kept as JSON: what would not survive a disk does not survive here. */
interface Shelf {
  json: string
  revision: number
  inbox: (Queued & { readonly handled: boolean; readonly forgotten?: true })[]
  outbox: (OutboxRow & { readonly seq: number })[]
  effects: StoredEffect[]
  deadlines: Readonly<Record<string, number>>
}

/**
 * A store that lasts as long as its process, for tests and first steps.
 *
 * @example
 * ```ts
 * const host = createHost({ bot, store: memoryStore() })
 * ```
 */
export function memoryStore(): Store {
  const shelves = new Map<string, Shelf>()
  const addresses = new Map<string, string>()
  const seen = new Map<string, string>()
  const counters = new Map<string, Counter>()
  let lines = 0

  return {
    async receive(arrival, fresh) {
      const message = keyOf(arrival, arrival.id)
      const known = seen.get(message)
      if (known !== undefined) return { conversation: known, duplicate: true }
      const id = addresses.get(keyOf(arrival)) ?? fresh
      const shelf = shelves.get(id) ?? emptyShelf(newConversation(id, arrival))
      shelves.set(id, shelf)
      addresses.set(keyOf(arrival), id)
      seen.set(message, id)
      shelf.inbox.push({ ...arrival, seq: ++lines, handled: false })
      return { conversation: id, duplicate: false }
    },

    async find(address) {
      return addresses.get(keyOf(address))
    },

    async load(id) {
      const shelf = shelves.get(id)
      if (!shelf) return undefined
      const conversation = JSON.parse(shelf.json) as Conversation
      return { conversation, waiting: waiting(shelf).slice(0, 100), effects: [...shelf.effects] }
    },

    async commit(commit) {
      const shelf = shelves.get(commit.conversation.id)
      if (!shelf || !fits(shelf, commit)) return false
      write(shelf, commit)
      if (commit.erase) forget(shelf)
      for (const row of commit.outbox) shelf.outbox.push({ ...row, seq: ++lines })
      return true
    },

    async unfinished() {
      return [...shelves].filter(([, shelf]) => hasWork(shelf)).map(([id]) => id)
    },

    async startEffect(id, key) {
      return changeEffect(id, key, (row) =>
        row.state === 'pending' ? { ...row, state: 'started' } : undefined,
      )
    },

    async reopenEffect(id, key) {
      changeEffect(id, key, (row) => (row.state === 'started' ? { ...row, state: 'pending' } : undefined))
    },

    async finishEffect(id, key, result) {
      return changeEffect(id, key, (row) =>
        row.state === 'finished' ? undefined : { ...row, state: 'finished', result },
      )
    },

    async nextDeadline(after) {
      const times = [...shelves.values()].flatMap((shelf) => Object.values(shelf.deadlines))
      return times.reduce<number | undefined>(
        (least, time) => (time > after && (least === undefined || time < least) ? time : least),
        undefined,
      )
    },

    async dueConversations(now) {
      return [...shelves]
        .filter(([, shelf]) => Object.values(shelf.deadlines).some((time) => time <= now))
        .map(([id]) => id)
    },

    async undelivered(id) {
      return shelves.get(id)?.outbox.filter((row) => row.state === 'pending') ?? []
    },

    async closeDelivery(id, key, state) {
      const shelf = shelves.get(id)
      if (shelf) shelf.outbox = shelf.outbox.map((row) => (row.message.key === key ? { ...row, state } : row))
    },

    async replies(id, message) {
      const shelf = shelves.get(id)
      const asked = new Set(shelf?.inbox.filter((row) => row.id === message).map((row) => row.seq))
      return shelf?.outbox.filter((row) => row.answers !== null && asked.has(row.answers)) ?? []
    },

    async transcript(id) {
      const { inbox = [], outbox = [] } = shelves.get(id) ?? {}
      return [
        ...inbox
          .filter((row) => !row.forgotten)
          .map((arrival) => ({ who: 'person', arrival, seq: arrival.seq }) as const),
        ...outbox.map((row) => ({ who: 'bot', row, seq: row.seq }) as const),
      ].toSorted((a, b) => a.seq - b.seq)
    },

    async counter(key) {
      return counters.get(key)
    },

    async replaceCounter(key, expected, counter) {
      if ((counters.get(key)?.revision ?? 0) !== expected) return false
      counters.set(key, counter)
      return true
    },

    async prune(before) {
      for (const shelf of shelves.values()) {
        const old = new Set(shelf.inbox.filter((row) => row.handled && row.received < before))
        for (const row of old) seen.delete(keyOf(row, row.id))
        shelf.inbox = shelf.inbox.filter((row) => !old.has(row))
        shelf.outbox = shelf.outbox.filter((row) => row.state === 'pending' || row.at >= before)
      }
      for (const [key, counter] of counters) if (counter.ends < before) counters.delete(key)
    },

    async close() {},
  }

  /** Puts a changed row last, since results are read in the order in which they came. */
  function changeEffect(
    id: string,
    key: string,
    change: (row: StoredEffect) => StoredEffect | undefined,
  ): boolean {
    const shelf = shelves.get(id)
    const row = shelf?.effects.find((effect) => effect.key === key)
    const changed = row && change(row)
    if (!shelf || !changed) return false
    shelf.effects = [...shelf.effects.filter((effect) => effect !== row), changed]
    return true
  }
}

function emptyShelf(conversation: Conversation): Shelf {
  return {
    json: JSON.stringify(conversation),
    revision: 0,
    inbox: [],
    outbox: [],
    effects: [],
    deadlines: {},
  }
}

function keyOf({ organisation, channel, address }: Address, id?: string): string {
  return JSON.stringify([organisation, channel, address, id])
}

function waiting(shelf: Shelf): Shelf['inbox'] {
  return shelf.inbox.filter((row) => !row.handled)
}

function hasWork(shelf: Shelf): boolean {
  return (
    shelf.effects.length > 0 ||
    waiting(shelf).length > 0 ||
    shelf.outbox.some((row) => row.state === 'pending')
  )
}

function forget(shelf: Shelf): void {
  shelf.inbox = shelf.inbox.map((row) =>
    row.handled ? { ...row, content: { text: '' }, forgotten: true } : row,
  )
  shelf.outbox = shelf.outbox.filter((row) => row.state === 'pending')
}

function fits(shelf: Shelf, { conversation, handled }: Commit): boolean {
  if (shelf.revision !== conversation.revision) return false
  return handled === undefined || waiting(shelf).some((row) => row.seq === handled)
}

function write(shelf: Shelf, { conversation, handled, armed, pending, deadlines }: Commit): void {
  shelf.revision = conversation.revision + 1
  shelf.json = JSON.stringify({ ...conversation, revision: shelf.revision })
  shelf.deadlines = deadlines
  shelf.inbox = shelf.inbox.map((row) => (row.seq === handled ? { ...row, handled: true } : row))
  const live = new Set(pending)
  const added = armed.map((row) => ({ ...row, state: 'pending', result: null }) as const)
  shelf.effects = [...shelf.effects, ...added].filter((row) => live.has(row.key))
}
