import type { Media } from '@cristal/dialogue'

const kinds = ['image', 'audio', 'video', 'file'] as const

/**
 * A file as a transcript writes it, with or without a caption: `{image: https://…} comprovante`. `undefined`: the
 * line is no file. A string says what is wrong with it.
 */
export function mediaIn(line: string): { readonly media: Media; readonly text: string } | string | undefined {
  const found = /^\{\s*(\w+)\s*:\s*([^\s{}]+)\s*\}\s*(.*)$/s.exec(line)
  if (!found) return undefined
  const [, name = '', url = '', text = ''] = found
  const kind = kinds.find((each) => each === name)
  if (kind === undefined) return `\`${name}\` is no kind of file; write one of ${kinds.join(', ')}.`
  return { media: { kind, url }, text }
}

/** A file as a transcript shows it. */
export function shownMedia({ kind, url }: Media): string {
  return `{${kind}: ${url}}`
}
