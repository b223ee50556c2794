import type { Channel } from '@cristal/dialogue'
import type { Store } from '@cristal/runtime'

/** A store of a bad build: what a step says is sent before the step is written. */
export function hastyStore(store: Store, channel: Channel): Store {
  return {
    ...store,
    async commit(commit) {
      for (const { address, message } of commit.outbox) {
        await channel.send(address, message, AbortSignal.timeout(15_000))
      }
      return store.commit(commit)
    },
  }
}
