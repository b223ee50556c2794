import type { Store } from '@cristal/runtime'

import type { Snare } from './snare.ts'

/** A store around which its process can be killed. */
export function snaredStore(store: Store, { pass }: Snare): Store {
  return {
    ...store,
    async receive(arrival, fresh) {
      pass('before insert')
      const receipt = await store.receive(arrival, fresh)
      pass('after insert')
      return receipt
    },
    async commit(commit) {
      pass('before commit')
      const written = await store.commit(commit)
      pass('after commit')
      return written
    },
    async finishEffect(conversation, key, result) {
      pass('work unrecorded')
      const kept = await store.finishEffect(conversation, key, result)
      pass('work recorded')
      return kept
    },
    async closeDelivery(conversation, key, state) {
      pass('delivery unrecorded')
      await store.closeDelivery(conversation, key, state)
    },
  }
}
