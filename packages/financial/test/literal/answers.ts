import type { Found } from './walk.ts'

/** An answer as it can be compared and read: which installments, by their numbers; the order is not told. */
export function answerOf(found: readonly Found[] | undefined): string {
  if (found === undefined || found.length === 0) return 'nothing'
  const ids = found.filter((row) => row !== null).map(({ id }) => id)
  const empty = found.length - ids.length
  const rows = ids.toSorted((one, other) => one - other).join(', ')
  return [rows, ...Array.from({ length: empty }, () => 'an empty month')]
    .filter((part) => part !== '')
    .join(', ')
}
