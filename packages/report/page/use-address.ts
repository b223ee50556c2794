import { useEffect, useState } from 'preact/hooks'

import { readAddress, writeAddress, type Address } from '../src/view/address.ts'

/** Goes somewhere: what is not named stays as it is. */
export type Go = (change: Address) => void

/** What the address says, and how to change it; the browser's own buttons work. */
export function useAddress(): readonly [Address, Go] {
  const [address, set] = useState(() => readAddress(location.hash))
  useEffect(() => {
    const read = () => set(readAddress(location.hash))
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  return [
    address,
    (change) => {
      const next = { ...address, ...change }
      const isElsewhere = next.suite !== address.suite || next.path !== address.path
      // Each letter that is typed, and each step, would else be a page to go back to.
      history[isElsewhere ? 'pushState' : 'replaceState'](null, '', writeAddress(next) || '#')
      set(next)
    },
  ]
}
