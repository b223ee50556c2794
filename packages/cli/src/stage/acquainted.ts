import type { Json } from '@cristal/engine'
import type { Store } from '@cristal/runtime'

/** A store in which everyone who writes for the first time is already known by these facts. */
export function acquainted(store: Store, facts: Readonly<Record<string, Json>>): Store {
  return {
    ...store,
    async receive(arrival, fresh) {
      const receipt = await store.receive(arrival, fresh)
      const loaded = await store.load(receipt.conversation)
      if (loaded !== undefined && loaded.conversation.revision === 0) {
        const conversation = { ...loaded.conversation, contact: facts }
        await store.commit({ conversation, armed: [], pending: [], deadlines: {}, outbox: [] })
      }
      return receipt
    },
  }
}
