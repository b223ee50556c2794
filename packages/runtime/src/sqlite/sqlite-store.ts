import { newConversation, type Conversation } from '../conversation.ts'
import type { Counter } from '../counter.ts'
import type { Commit, Line, Store } from '../store.ts'
import { groupedWrites } from './grouped-writes.ts'
import { openDatabase } from './open-database.ts'
import { outboxRow, parsed, queued, storedEffect } from './rows.ts'
import { statements, type Statements } from './statements.ts'

/**
 * A store in one SQLite file. What it acknowledged survives the loss of power. One process at a time.
 *
 * @param path - Of the file; it is made when it is not there. Its folder must exist.
 * @throws HostError when it cannot be opened, or was written by a later release.
 * @example
 * ```ts
 * const store = sqliteStore('cristal.db')
 * ```
 */
export function sqliteStore(path: string): Store {
  const db = openDatabase(path)
  const run = statements(db)
  const { write, flush } = groupedWrites(db)

  return {
    async receive(arrival, fresh) {
      const { organisation, channel, address, id, content, received, chance } = arrival
      return write(() => {
        const known = run.conversationOfMessage.get(organisation, channel, address, id)
        if (known) return { conversation: String(known['conversation']), duplicate: true }
        const found = run.conversationOf.get(organisation, channel, address)
        const conversation = found ? String(found['conversation']) : fresh
        if (!found) {
          run.addConversation.run(conversation, JSON.stringify(newConversation(conversation, arrival)))
          run.addAddress.run(organisation, channel, address, conversation)
        }
        const json = JSON.stringify(content)
        const seq = nextSeq(run)
        run.addMessage.run(seq, conversation, organisation, channel, address, id, json, received, chance)
        return { conversation, duplicate: false }
      })
    },

    async find({ organisation, channel, address }) {
      const found = run.conversationOf.get(organisation, channel, address)
      return found && String(found['conversation'])
    },

    async load(id) {
      const found = run.conversation.get(id)
      if (!found) return undefined
      return {
        conversation: parsed(found['json']) as Conversation,
        waiting: run.waiting.all(id).map(queued),
        effects: run.effects.all(id).map(storedEffect),
      }
    },

    async commit(commit) {
      try {
        await write(() => writeCommit(run, commit))
        return true
      } catch (error) {
        if (error === conflict) return false
        throw error
      }
    },

    async unfinished() {
      return run.unfinished.all().map((row) => String(row['conversation']))
    },

    async startEffect(_, key) {
      return write(() => run.startEffect.run(key).changes === 1)
    },

    async reopenEffect(_, key) {
      await write(() => run.reopenEffect.run(key))
    },

    async finishEffect(_, key, result) {
      return write(() => run.finishEffect.run(JSON.stringify(result), nextSeq(run), key).changes === 1)
    },

    async nextDeadline(after) {
      const due = run.nextDeadline.get(after)?.['due']
      return typeof due === 'number' ? due : undefined
    },

    async dueConversations(now) {
      return run.dueConversations.all(now).map((row) => String(row['conversation']))
    },

    async undelivered(id) {
      return run.undelivered.all(id).map(outboxRow)
    },

    async closeDelivery(_, key, state) {
      await write(() => run.closeDelivery.run(state, key))
    },

    async replies(conversation, id) {
      return run.replies.all(conversation, id).map(outboxRow)
    },

    async transcript(id) {
      const received = run.received.all(id).map((row) => [Number(row['seq']), personLine(row)] as const)
      const said = run.said.all(id).map((row) => [Number(row['seq']), botLine(row)] as const)
      return [...received, ...said].toSorted(([a], [b]) => a - b).map(([, line]) => line)
    },

    async counter(key) {
      const found = run.counter.get(key)
      return found && (parsed(found['json']) as Counter)
    },

    async replaceCounter(key, expected, counter) {
      const { revision, ends } = counter
      const json = JSON.stringify(counter)
      const { changes } = await write(() =>
        expected === 0
          ? run.addCounter.run(revision, ends, json, key)
          : run.saveCounter.run(revision, ends, json, key, expected),
      )
      return changes === 1
    },

    async prune(before) {
      await write(() => {
        run.pruneInbox.run(before)
        run.pruneOutbox.run(before)
        run.pruneCounters.run(before)
      })
    },

    async close() {
      if (!db.isOpen) return
      flush()
      db.close()
    },
  }
}

/** Thrown to take back a transaction that found something else than it expected. */
const conflict = new Error('Somebody else wrote first.')

function writeCommit(
  run: Statements,
  { conversation, handled, armed, pending, deadlines, outbox, erase }: Commit,
): void {
  const { id, revision } = conversation
  const json = JSON.stringify({ ...conversation, revision: revision + 1 })
  expectOne(run.saveConversation.run(json, id, revision).changes)
  if (handled !== undefined) expectOne(run.handleMessage.run(handled, id).changes)
  if (erase) {
    run.eraseReceived.run(id)
    run.eraseSaid.run(id)
  }
  for (const row of armed) run.addEffect.run(row.key, id, nextSeq(run), JSON.stringify(row))
  for (const key of keysOf(run.effectKeys.all(id))) if (!pending.includes(key)) run.dropEffect.run(key)
  for (const key of keysOf(run.deadlines.all(id))) {
    if (!Object.hasOwn(deadlines, key)) run.dropDeadline.run(id, key)
  }
  for (const [key, due] of Object.entries(deadlines)) run.saveDeadline.run(id, key, due)
  for (const row of outbox) {
    const { message, answers, at, state } = row
    run.addWords.run(nextSeq(run), message.key, id, answers, at, JSON.stringify(row), state)
  }
}

function expectOne(changes: number | bigint): void {
  if (changes !== 1) throw conflict
}

function nextSeq(run: Statements): number {
  return Number(run.nextSeq.get()?.['value'])
}

function keysOf(rows: ReturnType<Statements['effectKeys']['all']>): readonly string[] {
  return rows.map((row) => String(row['key']))
}

function personLine(row: Parameters<typeof queued>[0]): Line {
  return { who: 'person', arrival: queued(row) }
}

function botLine(row: Parameters<typeof outboxRow>[0]): Line {
  return { who: 'bot', row: outboxRow(row) }
}
