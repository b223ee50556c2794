import type { Readable } from 'node:stream'

/** Where a command reads and writes. */
export interface Terminal {
  readonly input: Readable
  /** One line of what was asked for. */
  out(line: string): void
  /** One line about how it went. */
  err(line: string): void
  /** Asks for a line, in place; only where a person sits at the other end. */
  prompt(text: string): void
  /** A person sits at the other end. */
  readonly interactive: boolean
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  process.stdout.on('error', stopWhenUnread)
  return {
    input: process.stdin,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    prompt: (text) => void process.stdout.write(text),
    interactive: process.stdin.isTTY && process.stdout.isTTY,
  }
}

/** Who reads us may stop reading, as `head` does. */
function stopWhenUnread(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
}
