import { capabilities as channels } from '../capabilities.ts'
import type { Message } from '../message.ts'
import type { Channel, ChannelCapabilities } from '../ports/channel.ts'
import { faultQueue } from './fault-queue.ts'
import { LineError, type LineFault } from './line-error.ts'

/** A channel whose messages can be read. */
export interface MemoryChannel extends Channel {
  /** What reached an address, oldest first, each message once. */
  arrived(address: string): readonly Message[]
  /** Makes the next messages fail, `times` of them; every one when it is left out. */
  readonly fail: (fault: LineFault, times?: number) => void
}

/**
 * A {@link Channel} that keeps its messages in memory, by key, for tests and demonstrations.
 *
 * @param capabilities - Left out: those of the web.
 *
 * @example
 * ```ts
 * const channel = memoryChannel()
 * const host = createHost({ bot, store, clock, channels: { web: channel } })
 * await host.receive({ channel: 'web', address: 'ana', id: '1', content: { text: 'oi' } })
 * channel.arrived('ana')
 * ```
 */
export function memoryChannel(capabilities: ChannelCapabilities = channels.web): MemoryChannel {
  const kept = new Map<string, Map<string, Message>>()
  const faults = faultQueue<LineFault>()
  return {
    capabilities,
    async send(address, message, signal) {
      const fault = faults.next({ signal })
      if (fault === 'unreachable') throw new LineError(fault)
      const messages = kept.get(address) ?? new Map<string, Message>()
      kept.set(address, messages)
      if (!messages.has(message.key)) messages.set(message.key, message)
      if (fault) throw new LineError(fault)
    },
    arrived: (address) => [...(kept.get(address)?.values() ?? [])],
    fail: faults.add,
  }
}
