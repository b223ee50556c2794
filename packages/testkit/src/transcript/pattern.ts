/** Words to compare with, in which `*` stands for anything; `\*` and `\[` are literal. */
export interface Pattern {
  readonly source: string
  matches(text: string): boolean
}

/**
 * Reads a pattern. Without a wildcard the text must be equal. Case and outer space are ignored, accents are
 * not; a line break is compared as ` / `.
 */
export function pattern(source: string): Pattern {
  const pieces = split(source.trim()).map(plain)
  const first = pieces.at(0) ?? ''
  const last = pieces.at(-1) ?? ''
  return {
    source,
    matches(text) {
      const words = plain(onOneLine(text))
      if (pieces.length === 1) return words === first
      if (words.length < first.length + last.length) return false
      if (!words.startsWith(first) || !words.endsWith(last)) return false
      return inOrder(pieces.slice(1, -1), words.slice(first.length, words.length - last.length))
    },
  }
}

/** A text as a transcript shows it: every run of line breaks is ` / `. */
export function onOneLine(text: string): string {
  return text
    .trim()
    .split(/[^\S\n]*\n\s*/)
    .join(' / ')
}

/** The literal pieces between the wildcards, with escapes resolved. */
function split(source: string): string[] {
  return source.split(/(?<!\\)\*/).map((piece) => piece.replace(/\\([*[])/g, '$1'))
}

/** Whether the pieces follow each other somewhere in a text: the leftmost place is always the best one. */
function inOrder(pieces: readonly string[], text: string): boolean {
  let from = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, from)
    if (found === -1) return false
    from = found + piece.length
  }
  return true
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
