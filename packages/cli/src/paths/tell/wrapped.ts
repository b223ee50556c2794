/**
 * A text on lines that fit, all but the first a little further in. What is joined by a no-break space stays together.
 *
 * @param columns - How many characters fit. Absent: any number.
 */
export function wrapped(text: string, indent: number, columns: number | undefined): readonly string[] {
  const room = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(20, columns - indent - 2)
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.map(
    (line, index) => ' '.repeat(index === 0 ? indent : indent + 2) + line.replaceAll('\u00A0', ' '),
  )
}
