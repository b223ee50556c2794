import { useEffect, useState } from 'preact/hooks'

import type { Charts } from '../../src/wire.ts'

/** The machines, laid out; `undefined` until they are there. Asked for again whenever the server is back. */
export function useCharts(connected: boolean): Charts | undefined {
  const [charts, set] = useState<Charts>()
  const missing = charts === undefined
  useEffect(() => {
    if (!missing) return
    const leaving = new AbortController()
    fetch('/api/playground/charts', { signal: leaving.signal })
      .then(async (response) => set((await response.json()) as Charts))
      .catch(() => undefined)
    return () => leaving.abort()
  }, [missing, connected])
  return charts
}
