import type { UpstreamName } from './upstream.ts'

/** One request that an upstream received. Personal data and secrets are starred out. */
export interface JournalEntry {
  /** When it came: ISO 8601 with the scenario's offset. */
  readonly at: string
  readonly upstream: UpstreamName
  readonly method: string
  /** Without ids, such as `GET /payment-slip-notification`. */
  readonly route: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Absent: not answered yet. 0: never answered, for the connection was cut or the client had gone. */
  readonly status?: number
  /** Milliseconds of the clock between the request and its answer. Absent: not answered yet. */
  readonly durationMs?: number
  /** A fault of the scenario had its hand in this answer. */
  readonly fault?: true
}

/** The requests, in the order in which they came. */
export interface Journal {
  readonly entries: readonly JournalEntry[]
  /** Notes a request that has come; the function returned notes its end. */
  open(entry: JournalEntry): (status: number, durationMs: number) => void
}

/** `onEnd` hears of each request once it is answered, before its answer leaves. */
export function journal(onEnd: ((entry: JournalEntry) => void) | undefined): Journal {
  const entries: JournalEntry[] = []
  return {
    entries,
    open(entry) {
      const index = entries.push(entry) - 1
      return (status, durationMs) => {
        const ended = { ...entry, status, durationMs }
        entries[index] = ended
        onEnd?.(ended)
      }
    },
  }
}
