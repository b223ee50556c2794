import { Readable } from 'node:stream'

import type { Terminal } from '../src/terminal.ts'

/** A terminal of which all that was written is kept, with these lines typed. */
export function captured(typed: readonly string[] = [], interactive = false) {
  const out: string[] = []
  const err: string[] = []
  const terminal: Terminal = {
    input: Readable.from(typed.map((line) => `${line}\n`)),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    prompt: () => undefined,
    interactive,
  }
  return { terminal, out, err }
}
