import { maskPersonal } from '@cristal/dialogue'

import type { Log, LogEntry } from './log.ts'

/** The same log, with personal data masked in every text before it gets there. */
export function maskedLog(log: Log): Log {
  return (entry) => log(masked(entry))
}

function masked(entry: LogEntry): LogEntry {
  const fields = Object.entries(entry).map(([name, value]) => [
    name,
    typeof value === 'string' ? maskPersonal(value) : value,
  ])
  return { ...entry, ...Object.fromEntries(fields) }
}
