import { type Mismatch, talkLine, type TalkEvent } from '@cristal/testkit'

import type { Terminal } from '../terminal.ts'
import { mismatchText } from './mismatch-text.ts'

/** Shows a talk while it happens. */
export interface Printer {
  readonly event: (event: TalkEvent) => void
  readonly mismatch: (file: string, mismatch: Mismatch) => void
}

/** As a transcript, which can be played again. */
export function transcriptPrinter(terminal: Terminal): Printer {
  return {
    event: (event) => terminal.out(talkLine(event)),
    mismatch: (file, mismatch) => terminal.out(mismatchText(file, mismatch)),
  }
}

/** One JSON object a line; what did not match goes to the side. */
export function jsonPrinter(terminal: Terminal): Printer {
  return {
    event: (event) => terminal.out(jsonLine(event)),
    mismatch: (file, mismatch) => terminal.err(mismatchText(file, mismatch)),
  }
}

/** For a person at a terminal, with a number before each option. Who types there sees what they typed. */
export function chatPrinter(terminal: Terminal): Printer {
  return {
    event(event) {
      if (event.who === 'bot') {
        const options = event.options.map((option, index) => `  [${index + 1}] ${option.title}`)
        terminal.out(['', event.text, ...options].join('\n'))
      } else if (event.who === 'person' && !terminal.interactive) terminal.out(`\n> ${event.text}`)
      else if (event.who === 'mail') terminal.out(`\n@mail ${event.text}`)
    },
    mismatch: () => undefined,
  }
}

function jsonLine({ who, text, options, state, at }: TalkEvent): string {
  return JSON.stringify({ who, text, options: options.map(({ id, title }) => ({ id, title })), state, at })
}
