import type { JournalEntry } from '@cristal/sandbox'

import type { Call } from '../wire.ts'

const shown = 100

/** The last requests of a journal, as the page shows them. */
export function callsOf(journal: readonly JournalEntry[]): readonly Call[] {
  return journal.slice(-shown).map(({ at, upstream, route, query, status, durationMs, fault }) => ({
    at,
    upstream,
    route,
    query: new URLSearchParams(query).toString().replaceAll('%2A', '*'),
    status: status ?? null,
    durationMs: durationMs ?? null,
    fault: fault === true,
  }))
}
