/** Words of some workplace or machine that mean nothing to who reads the project; none may be in it. */
const foreignWords: readonly RegExp[] = [
  /(?<![\w.])\/(?:root|work|Users\/\w+|home\/\w+)\/[\w.]/,
  /\b(?:issue|pull request|ticket)s? #?\d+/i,
]

/** The places in a text where a foreign word stands, as `line 3: …`. */
export function foreignWordsIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) =>
    foreignWords.flatMap((word) => {
      const found = word.exec(line)
      return found ? [`line ${index + 1}: ${found[0]}`] : []
    }),
  )
}
