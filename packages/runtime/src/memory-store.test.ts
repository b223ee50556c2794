import { describe, it } from 'vitest'

import { memoryStore } from './memory-store.ts'
import { storeContract } from './testing/index.ts'

storeContract({ describe, it }, 'memory', async () => {
  const store = memoryStore()
  return { open: async () => store, remove: async () => {} }
})
