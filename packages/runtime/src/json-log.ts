import { maskPersonal } from '@cristal/dialogue'

import type { Log } from './log.ts'

/**
 * A log of one JSON line for each entry, with personal data masked in every text.
 *
 * @param write - Takes one line without its end. Left out: stderr.
 */
export function jsonLog(write: (line: string) => void = toStderr): Log {
  return (entry) =>
    write(
      JSON.stringify(entry, (_, value: unknown) => (typeof value === 'string' ? maskPersonal(value) : value)),
    )
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`)
}
