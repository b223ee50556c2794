import type { Log } from './log.ts'
import { maskedLog } from './masked-log.ts'

/**
 * A log of one JSON line for each entry, with personal data masked in every text.
 *
 * @param write - Takes one line without its end. Left out: stderr.
 */
export function jsonLog(write: (line: string) => void = toStderr): Log {
  return maskedLog((entry) => write(JSON.stringify(entry)))
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`)
}
