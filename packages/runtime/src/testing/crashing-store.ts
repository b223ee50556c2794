import type { Store } from '../store.ts'

/** A store whose process dies at a chosen moment. */
export interface CrashingStore {
  readonly store: Store
  /** The process died: nothing reaches the data any more. */
  crashed(): boolean
}

/** Dies before or after the `at`-th thing (from 1) that is asked of it. */
export function crashingStore(real: Store, at: number, when: 'before' | 'after'): CrashingStore {
  let asked = 0
  let dead = false
  const store = new Proxy(real, {
    get(target, name: keyof Store) {
      const ask = target[name].bind(target) as (...given: readonly unknown[]) => Promise<unknown>
      return async (...given: readonly unknown[]): Promise<unknown> => {
        if (dead) throw new Error('The process is dead.')
        const fatal = ++asked === at
        if (fatal && when === 'before') die()
        const answer = await ask(...given)
        return fatal ? die() : answer
      }
    },
  })
  return { store, crashed: () => dead }

  function die(): never {
    dead = true
    throw new Error(`The process died ${when} call ${at}.`)
  }
}
