import { onOneLine } from './pattern.ts'
import type { TalkEvent } from './stage.ts'

/** An event as a line of a transcript: what is printed can be played again. */
export function talkLine(event: TalkEvent): string {
  switch (event.who) {
    case 'person':
      return `> ${onOneLine(event.text)}`
    case 'bot':
      return `< ${[escaped(onOneLine(event.text)), ...event.options.map((option) => `[${option.title}]`)].join(' ').trim()}`
    case 'clock':
      return `* ${event.text}`
    case 'mail':
      return `@mail ${escaped(onOneLine(event.text))}`
    case 'agent':
    case 'desk':
      return `@${event.who} ${onOneLine(event.text)}`
    case 'upstream':
      return `# ${event.text}`
  }
}

function escaped(text: string): string {
  return text.replace(/[*[]/g, '\\$&')
}
