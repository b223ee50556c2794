import { useEffect, useState } from 'preact/hooks'

import type { Charts } from '../../src/wire.ts'

/**
 * The machines, laid out: first the one that every talk begins with, then all; `undefined` until there is one.
 * Asked for again whenever the server is back.
 */
export function useCharts(connected: boolean): Charts | undefined {
  const [first, setFirst] = useState<Charts>()
  const [all, setAll] = useState<Charts>()
  const missing = all === undefined
  useEffect(() => {
    if (!missing) return
    const leaving = new AbortController()
    void inTurn(leaving.signal)
    return () => leaving.abort()
  }, [missing, connected])
  return all ?? first

  async function inTurn(signal: AbortSignal): Promise<void> {
    await load('/api/playground/charts/first', setFirst, signal)
    await load('/api/playground/charts', setAll, signal)
  }
}

async function load(path: string, take: (charts: Charts) => void, signal: AbortSignal): Promise<void> {
  try {
    const response = await fetch(path, { signal })
    if (response.ok) take((await response.json()) as Charts)
  } catch {
    // The server is away: it is asked again when it is back.
  }
}
