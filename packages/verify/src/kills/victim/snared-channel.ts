import { capabilities, type Channel } from '@cristal/dialogue'

import type { Delivery } from '../delivery.ts'
import type { Snare } from './snare.ts'

/** A channel that posts each message to the receiver. */
export function snaredChannel(receiver: string, { closes, hold }: Snare): Channel {
  return {
    capabilities: capabilities.web,
    async send(address, message, signal) {
      const delivery: Delivery = { address, key: message.key, text: message.text, options: message.options }
      const posting = fetch(receiver, { method: 'POST', body: JSON.stringify(delivery), signal })
      if (closes('delivery in flight')) {
        void posting.catch(() => {})
        return hold({ stage: 'delivery in flight', awaits: message.key })
      }
      const { ok, status } = await posting
      if (!ok) throw new Error(`The receiver answered ${status}.`)
    },
  }
}
