import { onOneLine } from '../transcript/pattern.ts'
import { shown, type Shown } from '../transcript/message-pattern.ts'

/** Characters of a message that tell it from others. */
const enough = 60

/** A message as a line that expects it, cut where it is long. */
export function cameLine({ text, options, media }: Shown, sign: '<' | '<=' | '!<'): string {
  const line = onOneLine(text)
  const words = line.length > enough ? `${escaped(line.slice(0, enough).trimEnd())}*` : escaped(line)
  return `${sign} ${shown({ text: words, options, ...(media && { media }) })}`
}

function escaped(text: string): string {
  return text.replaceAll(/[*[]/g, String.raw`\$&`)
}
