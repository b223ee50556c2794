/** A description in lines of so many letters, cut where there would be too many of them. */
export function wrapped(text: string, widest = 30, most = 3): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`
    else if (word !== '') lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, widest - 1)}…`]
}
