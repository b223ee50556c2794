import type { PathData, SuiteData } from '../page-data.ts'

/**
 * Makes what tells whether a path fits what somebody looks for: each of the words in its name, in what is said on it,
 * in what happens or in the states that it comes to. Accents and case do not count.
 */
export function searching(query: string): (suite: SuiteData, path: PathData) => boolean {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return () => true
  return (suite, path) => {
    const text = textOf(suite, path)
    return words.every((word) => text.includes(word))
  }
}

const known = new WeakMap<PathData, string>()

/** Everything that is looked through, each path's once. */
function textOf({ key, names }: SuiteData, path: PathData): string {
  const before = known.get(path)
  if (before !== undefined) return before
  const text = folded(
    [
      key,
      path.name,
      ...path.steps.flatMap(({ label, lines, states }) => [
        label,
        ...lines.flatMap((line) => [line.text, ...line.options]),
        ...states.map((place) => names[place] ?? ''),
      ]),
    ].join('\n'),
  )
  known.set(path, text)
  return text
}

/** Without accents, in small letters. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
}
