import type { Readable } from 'node:stream'
import { styleText } from 'node:util'

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
  /** Whether lines may be coloured. Absent: they may not. */
  readonly coloured?: boolean
  /** How many characters fit on a line. Absent: any number. */
  readonly columns?: number
  /** Where it is shown how far something is. Absent: nobody would see it move. */
  readonly status?: StatusLine
}

/** One line below all others, written over by what it shows next, and gone when another line is written. */
export interface StatusLine {
  readonly columns: number
  /** Shows a text that fits; an empty one takes the line away. */
  show(text: string): void
  /** Begins a fresh screen. */
  clear(): void
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process
  stdout.on('error', stopWhenUnread)
  const status = stderr.isTTY && process.env['TERM'] !== 'dumb' ? statusLine(stderr) : undefined
  const write = (stream: NodeJS.WriteStream, line: string): void => {
    status?.show('')
    stream.write(`${line}\n`)
  }
  return {
    input: stdin,
    out: (line) => write(stdout, line),
    err: (line) => write(stderr, line),
    prompt: (text) => void stdout.write(text),
    interactive: stdin.isTTY && stdout.isTTY,
    coloured: styleText('red', 'x', { stream: stdout }) !== 'x',
    ...(stdout.isTTY && { columns: stdout.columns }),
    ...(status && { status }),
  }
}

function statusLine(stream: NodeJS.WriteStream): StatusLine {
  let shown = ''
  return {
    get columns() {
      return stream.columns
    },
    show(text) {
      if (text !== shown) stream.write(`\r\u001B[2K${text}`)
      shown = text
    },
    clear: () => void stream.write('\u001B[2J\u001B[3J\u001B[H'),
  }
}

/** Who reads us may stop reading, as `head` does. */
function stopWhenUnread(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
}
