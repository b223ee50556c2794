import { useEffect, useState } from 'preact/hooks'

import { applyPatch } from '../../src/feed/apply-patch.ts'
import type { PageState, Patch } from '../../src/wire.ts'

export interface Live {
  /** `undefined` until the first news. */
  readonly state: PageState | undefined
  readonly connected: boolean
  /** By how much the server's clock is ahead of this machine's, in milliseconds. */
  readonly ahead: number
}

const nothing: Live = { state: undefined, connected: false, ahead: 0 }

/** What the server tells of a contact, as it happens; after a lost connection all of it anew. */
export function useLive(contact: string): Live {
  const [live, set] = useState(nothing)
  useEffect(() => {
    let state: PageState | undefined
    let ahead = 0
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    set(nothing)
    connect()
    return () => {
      clearTimeout(timer)
      source?.close()
    }

    function connect(): void {
      source = new EventSource(`/api/contacts/${encodeURIComponent(contact)}/events`)
      source.addEventListener('open', () => (state = undefined))
      source.addEventListener('message', hear)
      source.addEventListener('error', lose)
    }

    function hear({ data }: MessageEvent<string>): void {
      const patch = JSON.parse(data) as Patch
      state = applyPatch(state, patch)
      if (patch.clock) ahead = patch.clock.now - Date.now()
      set({ state, connected: true, ahead })
    }

    function lose(): void {
      set((known) => ({ ...known, connected: false }))
      // A browser gives up on a server that answered with an error; it may be back soon.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, 1000)
    }
  }, [contact])
  return live
}
