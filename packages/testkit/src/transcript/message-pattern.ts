import { onOneLine, pattern } from './pattern.ts'

/** Words and options to compare a message with. */
export interface MessagePattern {
  readonly source: string
  matches(message: {
    readonly text: string
    readonly options: readonly { readonly title: string }[]
  }): boolean
}

/** Reads a pattern of a message. One without an unescaped `[` says nothing of the options. */
export function messagePattern(source: string): MessagePattern {
  const withOptions = /(?<!\\)\[/.test(source)
  const words = pattern(withOptions ? source.replace(/\]\s*\[/g, '] [') : source)
  return {
    source,
    matches: (message) => words.matches(withOptions ? shown(message) : message.text),
  }
}

/** A message as a transcript shows it: `texto [Opção 1] [Opção 2]`. */
export function shown(message: {
  readonly text: string
  readonly options: readonly { readonly title: string }[]
}): string {
  return [onOneLine(message.text), ...message.options.map((option) => `[${option.title}]`)].join(' ').trim()
}
