import { shown } from './message-pattern.ts'
import { onOneLine } from './pattern.ts'
import type { TalkEvent } from './stage.ts'

/** An event as a line of a transcript: what is printed can be played again. */
export function talkLine(event: TalkEvent): string {
  switch (event.who) {
    case 'person':
      return `> ${onOneLine(event.text)}`
    case 'bot':
      return `< ${shown({ ...event, text: escaped(event.text) })}`
    case 'clock':
      return `* ${event.text}`
    case 'mail':
      return `@mail ${escaped(onOneLine(event.text))}`
    case 'agent':
      return `@agent ${onOneLine(event.text)}`
    case 'desk':
      return `@desk ${shown({ ...event, text: escaped(event.text) })}`
    case 'upstream':
      return `# ${event.text}`
  }
}

function escaped(text: string): string {
  return text.replace(/[*[]/g, '\\$&')
}
