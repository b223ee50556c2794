/** Finds the concept a folded word stands for, such as `#BOLETO` for "faturas". */
export type Synonyms = (word: string) => string | undefined

/** Words up to this length must be met whole; longer ones are stems. */
const longestWhole = 4

/** @param concepts Whole words and stems by concept; the longest stem that fits wins. */
export function synonyms(concepts: Readonly<Record<string, readonly string[]>>): Synonyms {
  const byStem = new Map(
    Object.entries(concepts).flatMap(([concept, stems]) =>
      stems.map((stem): [string, string] => [stem, `#${concept}`]),
    ),
  )
  return (word) => {
    for (let length = word.length; length > longestWhole; length--) {
      const concept = byStem.get(word.slice(0, length))
      if (concept !== undefined) return concept
    }
    return word.length <= longestWhole ? byStem.get(word) : undefined
  }
}
