import { crashPromises } from './crash-promises.ts'
import { hostPromises } from './host-promises.ts'
import { storePromises } from './store-promises.ts'
import type { StoreSetup, TestRunner } from './store-under-test.ts'

/**
 * What every store promises, and what a host on it therefore keeps: quick messages, messages that come twice
 * or in another order, stale deadlines, others who write first, a crash before or after anything that the host
 * asks of the store, and the next release. `setup` makes empty data for each test.
 *
 * @example
 * ```ts
 * import { describe, it } from 'vitest'
 *
 * storeContract({ describe, it }, 'my store', async () => {
 *   const folder = await mkdtemp(join(tmpdir(), 'store-'))
 *   return { open: async () => myStore(folder), remove: () => rm(folder, { recursive: true }) }
 * })
 * ```
 */
export function storeContract({ describe, it }: TestRunner, name: string, setup: StoreSetup): void {
  for (const [subject, promises] of Object.entries({
    [name]: storePromises,
    [`a host on ${name}`]: hostPromises,
    [`a host that crashes on ${name}`]: crashPromises,
  })) {
    describe(subject, () => {
      for (const [promise, check] of Object.entries(promises)) {
        it(promise, async () => {
          const data = await setup()
          try {
            await check(data)
          } finally {
            await data.remove()
          }
        })
      }
    })
  }
}
