import { isCristalError, type Channel, type ChannelName } from '@cristal/dialogue'

import { attempt } from './attempt.ts'
import { backOff } from './back-off.ts'
import { pause } from './pause.ts'
import { persistently, type Persistence } from './persistently.ts'
import type { OutboxRow, Store } from './store.ts'

/** For one attempt to send, in milliseconds. */
const limit = 15_000

export interface OutboxOptions extends Persistence {
  readonly store: Store
  readonly channels: Partial<Record<ChannelName, Channel>>
  /** After so many a message is given up. */
  readonly attempts: number
  /** Told when nothing more can be sent for now. */
  rested(conversation: string): void
}

/** Sends what was said: in order, at least once, each message under one key. */
export interface Outbox {
  wake(conversation: string): void
  /** Something is being sent. A message that waits to be tried again does not count. */
  busy(conversation: string): boolean
  /** Sends nothing more; resolves when what is being sent has ended. */
  stop(): Promise<void>
}

interface Delivery {
  ended: Promise<void>
  state: 'sending' | 'pausing'
  again: boolean
}

/** One queue for each conversation: a message that fails holds back those after it until it is given up. */
export function outbox(options: OutboxOptions): Outbox {
  const { store, channels, clock, log, gone } = options
  const deliveries = new Map<string, Delivery>()
  const stopped = new AbortController()
  const halt = AbortSignal.any([gone, stopped.signal])

  return {
    wake(conversation) {
      const running = deliveries.get(conversation)
      if (running) running.again = true
      else if (!halt.aborted) begin(conversation)
    },

    busy: (conversation) => deliveries.get(conversation)?.state === 'sending',

    async stop() {
      stopped.abort()
      await Promise.all([...deliveries.values()].map((delivery) => delivery.ended))
    },
  }

  function begin(conversation: string): void {
    const delivery: Delivery = { state: 'sending', again: false, ended: Promise.resolve() }
    deliveries.set(conversation, delivery)
    delivery.ended = drain(conversation, delivery).catch((error: unknown) => {
      if (!gone.aborted) log({ level: 'error', event: 'deliveryLost', conversation, message: String(error) })
      leave(conversation)
    })
  }

  async function drain(conversation: string, delivery: Delivery): Promise<void> {
    do {
      delivery.again = false
      const rows = await persistently(options, () => store.undelivered(conversation))
      for (const row of rows) {
        if (halt.aborted) return leave(conversation)
        await deliver(row, delivery)
      }
    } while (delivery.again && !halt.aborted)
    leave(conversation)
  }

  function leave(conversation: string): void {
    deliveries.delete(conversation)
    options.rested(conversation)
  }

  async function deliver(row: OutboxRow, delivery: Delivery): Promise<void> {
    const channel = channels[row.channel]
    if (!channel) return
    for (let count = 1; !halt.aborted; count++) {
      const error = await send(channel, row)
      if (error === undefined) return close(row, 'delivered')
      if (gone.aborted) return
      if (count >= options.attempts || isHopeless(error)) {
        log({
          level: 'error',
          event: 'undeliverable',
          conversation: row.conversation,
          key: row.message.key,
          attempts: count,
        })
        return close(row, 'undeliverable')
      }
      delivery.state = 'pausing'
      options.rested(row.conversation)
      await pause(clock, backOff(count, error), halt)
      delivery.state = 'sending'
    }
  }

  /** What it failed with; `undefined` when it was sent. */
  async function send(channel: Channel, { address, message }: OutboxRow): Promise<Error | undefined> {
    try {
      await attempt(clock, limit, gone, (signal) => channel.send(address, message, signal))
      return undefined
    } catch (error) {
      return error instanceof Error ? error : new Error('The channel rejected.', { cause: error })
    }
  }

  function close({ conversation, message }: OutboxRow, state: 'delivered' | 'undeliverable'): Promise<void> {
    return persistently(options, () => store.closeDelivery(conversation, message.key, state))
  }
}

function isHopeless(error: Error): boolean {
  return isCristalError(error) && error.kind !== 'transient' && error.kind !== 'unknown'
}
