/** Rows of cells as a Markdown table; all columns but the first are numbers, or, where that is said, words. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: 'numbers' | 'words' = 'numbers',
): string {
  const rule = head.map((_, index) => (index === 0 || columns === 'words' ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A number with three digits that count, at most, and thousands apart. */
export function shortly(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ' ')
}
