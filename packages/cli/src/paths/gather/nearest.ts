/** The word that somebody most likely meant: at most two slips away; `undefined` when none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((other) => ({ other, slips: slips(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ slips: count, other }) => count <= 2 && count <= other.length / 2)
    .toSorted((one, two) => one.slips - two.slips)
  return best?.other
}

/** How many letters must be put in, left out or changed to make one word of the other. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (const [at, against] of Array.from(other).entries()) {
      const changed = (row[at] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
