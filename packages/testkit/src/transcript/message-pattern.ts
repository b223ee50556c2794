import type { Media } from '@cristal/dialogue'

import { shownMedia } from './media-in.ts'
import { onOneLine, pattern } from './pattern.ts'

/** Words and options to compare a message with. */
export interface MessagePattern {
  readonly source: string
  matches(message: Shown): boolean
}

/** What of a message a transcript shows. */
export interface Shown {
  readonly text: string
  readonly options: readonly { readonly title: string }[]
  readonly media?: Media
}

/** Reads a pattern of a message. One without an unescaped `[` says nothing of the options, one without `{image:` and
 * the like nothing of a file. */
export function messagePattern(source: string): MessagePattern {
  const withOptions = /(?<!\\)\[/.test(source)
  const withMedia = /(?<!\\)\{(image|audio|video|file):/.test(source)
  const words = pattern(withOptions ? source.replace(/\]\s*\[/g, '] [') : source)
  return {
    source,
    matches: ({ text, options, media }) =>
      words.matches(
        shown({ text, options: withOptions ? options : [], ...(withMedia && media && { media }) }),
      ),
  }
}

/** A message as a transcript shows it: `texto [Opção 1] [Opção 2]`, after its file: `{image: https://…} texto`. */
export function shown({ text, options, media }: Shown): string {
  const parts = [media && shownMedia(media), onOneLine(text), ...options.map(({ title }) => `[${title}]`)]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
