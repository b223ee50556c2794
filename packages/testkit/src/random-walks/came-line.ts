import { shown, type Shown } from '../transcript/message-pattern.ts'
import { onOneLine } from '../transcript/pattern.ts'

/** Characters of a message that tell it from others. */
const enough = 60

/** A message as a line that expects it, cut where it is long; a link may be another each time. */
export function cameLine({ text, options, media }: Shown, sign: '<' | '<=' | '!<'): string {
  const line = withoutLinks(onOneLine(text))
  const isLong = line.length > enough
  const pieces = (isLong ? line.slice(0, enough).trimEnd() : line).split(link).map(escaped)
  const words = isLong ? [...pieces, ''] : pieces
  return `${sign} ${shown({ text: words.join('*').replace('**', '*'), options, ...(media && { media }) })}`
}

/** A text in which a mark stands for each link. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/https?:\/\/\S+/g, link)
}

const link = '\u{1F517}'

function escaped(text: string): string {
  return text.replaceAll(/[*[]/g, String.raw`\$&`)
}
