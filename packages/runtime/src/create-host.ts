import { publicEvents } from '@cristal/dialogue'
import { createEngine } from '@cristal/engine'

import { freshId, secureChance } from './chance.ts'
import { deadlines } from './deadlines.ts'
import type { Setting, Taken } from './setting.ts'
import { settings } from './settings.ts'
import { effects } from './effects.ts'
import { HostError } from './host-error.ts'
import type { Happening, Host, HostOptions } from './host.ts'
import { jsonLog } from './json-log.ts'
import { maskedLog } from './masked-log.ts'
import { mailboxes } from './mailboxes.ts'
import { outbox } from './outbox.ts'
import { persistently } from './persistently.ts'
import { pruning } from './pruning.ts'
import { settling } from './settling.ts'
import type { Loaded } from './store.ts'
import { systemClock } from './system-clock.ts'
import { viewOf } from './view-of.ts'

/**
 * Runs a bot's conversations on a store, and goes on with what an earlier process left there. One host for
 * one store.
 *
 * @example
 * ```ts
 * const host = createHost({ bot, store: sqliteStore('cristal.db') })
 * const { conversation } = await host.receive({ channel: 'web', address: 'ana', id: '1', content: { text: 'oi' } })
 * await host.settled(conversation)
 * const messages = await host.replies(conversation, '1')
 * ```
 *
 * @throws TypeError when the bot is incomplete, and says what to mend.
 */
export function createHost(options: HostOptions): Host {
  const { bot, store, clock = systemClock(), channels = {}, chance = secureChance } = options
  const log = maskedLog(options.log ?? jsonLog())
  const engine = createEngine(bot.machine, { version: bot.version, events: publicEvents })
  const setting = settings({ bot, engine, clock, channels })
  const prune = pruning(store, clock, log, options.keep)
  const end = new AbortController()
  const gone = end.signal
  const shared = { store, clock, log, gone }
  let stopping = false

  const settle = settling((conversation) => mail.busy(conversation) || out.busy(conversation))
  const out = outbox({ ...shared, channels, attempts: options.deliveries ?? 10, rested })
  const work = effects({
    ...shared,
    engine,
    concurrency: options.concurrency ?? 64,
    finished: (conversation) => mail.wake(conversation),
  })
  const due = deadlines({ ...shared, wake: (conversation) => mail.wake(conversation) })
  const mail = mailboxes({
    ...shared,
    pace: options.pace ?? 30,
    settingOf,
    committed,
    overtaken: ({ conversation, effects: rows }) => {
      work.run(rows.filter((row) => row.state === 'pending'))
      due.consider(Object.values(conversation.envelope?.deadlines ?? {}).map((deadline) => deadline.due))
      out.wake(conversation.id)
    },
    rested,
  })
  const opened = open()

  return {
    async receive({ organisation, channel, address, id, content }) {
      await opened
      if (stopping) throw new HostError('stopped', 'The host is stopping; send the message again.')
      const arrival = { organisation: setting.named(organisation), channel, address, id, content }
      const receipt = await store.receive({ ...arrival, received: clock.now(), chance: chance() }, freshId())
      if (!receipt.duplicate) tell({ type: 'received', conversation: receipt.conversation, id })
      mail.wake(receipt.conversation)
      prune()
      return receipt
    },

    async notify({ conversation, id, event }) {
      await opened
      if (stopping) throw new HostError('stopped', 'The host is stopping; tell it again.')
      const loaded = await store.load(conversation)
      if (!loaded) return { known: false, duplicate: false }
      const { organisation, channel, address } = loaded.conversation
      const arrival = { organisation, channel, address, id: `desk ${id}`, content: { desk: event } }
      const receipt = await store.receive(
        { ...arrival, received: clock.now(), chance: chance() },
        conversation,
      )
      mail.wake(conversation)
      return { known: true, duplicate: receipt.duplicate }
    },

    async settled(conversation, signal) {
      await opened
      return settle.wait(conversation, signal)
    },

    async replies(conversation, id) {
      const rows = await store.replies(conversation, id)
      return rows.map((row) => row.message)
    },

    async view({ organisation, channel, address }) {
      const found = await store.find({ organisation: setting.named(organisation), channel, address })
      const loaded = found === undefined ? undefined : await store.load(found)
      if (!loaded) return undefined
      const { conversation } = loaded
      const lines = await store.transcript(conversation.id)
      const timeZone = setting.timeZone(conversation.organisation)
      return viewOf({ engine, bot, timeZone }, loaded, lines)
    },

    async stop() {
      stopping = true
      due.stop()
      await opened
      await mail.stop()
      await work.stop()
      await out.stop()
      settle.end()
      end.abort()
    },

    abandon() {
      stopping = true
      end.abort()
      due.stop()
      work.abandon()
      settle.end()
    },
  }

  async function open(): Promise<void> {
    try {
      for (const conversation of await persistently(shared, () => store.unfinished())) {
        const loaded = await persistently(shared, () => store.load(conversation))
        await work.resume(loaded?.effects ?? [])
        mail.wake(conversation)
        out.wake(conversation)
      }
      await due.look()
    } catch (error) {
      // Abandoned while opening: nothing is left to be done.
      if (!gone.aborted) throw error
    }
  }

  function rested(conversation: string): void {
    settle.rested(conversation)
  }

  function committed({ commit, happenings, log: entries }: Taken): void {
    work.keepOnly(commit.conversation.id, commit.pending)
    work.run(commit.armed)
    due.consider(Object.values(commit.deadlines))
    if (commit.outbox.some((row) => row.state === 'pending')) out.wake(commit.conversation.id)
    for (const entry of entries) log(entry)
    for (const happening of happenings) tell(happening)
  }

  function settingOf({ conversation }: Loaded): Setting | undefined {
    const found = setting.of(conversation)
    const { id, organisation } = conversation
    if (!found) log({ level: 'warn', event: 'organisationNotServed', conversation: id, organisation })
    return found
  }

  /** An observer that throws must not stop a conversation. */
  function tell(happening: Happening): void {
    try {
      options.observe?.(happening)
    } catch (error) {
      log({ level: 'error', event: 'observerFailed', message: String(error) })
    }
  }
}
