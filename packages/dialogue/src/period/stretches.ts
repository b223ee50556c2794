import { claim, type Reading } from './reading.ts'
import { countOf, countPattern } from './relative-months.ts'

const months = String.raw`\s+mes(?:es)?`
const last = String.raw`u?l?tim[ao]s?`
const next = String.raw`(?:pro[xcs]+i?m[ao]s?|prox\.?)`

interface Stretch {
  readonly pattern: RegExp
  /** The first and the last month, told from this one; `count` is that of the text. */
  readonly between: (count: number, reading: Reading) => readonly [first: number, last: number]
}

const stretches: readonly Stretch[] = [
  // The month that runs is the last of "os últimos 2 meses", and none of "os próximos 2 meses".
  {
    pattern: new RegExp(
      `\\b(?:${last}\\s+${countPattern}|${countPattern.replace('count', 'before')}\\s+${last})${months}\\b`,
      'g',
    ),
    between: (count) => [1 - count, 0],
  },
  {
    pattern: new RegExp(
      `\\b(?:${next}\\s+${countPattern}|${countPattern.replace('count', 'before')}\\s+${next})${months}\\b`,
      'g',
    ),
    between: (count) => [1, count],
  },
  {
    pattern: /\bate\s+(?:o\s+)?(?:fim|final)\s+d[eo]\s+ano\b/g,
    between: (_, { month }) => [0, 12 - month],
  },
]

/** More than this is a slip of the thumb, or somebody's number. */
const longest = 24

/** Months told by how many they are: "os últimos 2 meses", "os próximos 3 meses", "até o fim do ano". As offsets from this month. */
export function stretchesOfMonths(reading: Reading): readonly number[] {
  return stretches.flatMap(({ pattern, between }) =>
    [...reading.text.matchAll(pattern)].flatMap((match) => {
      const count = countOf(match.groups?.['count'] ?? match.groups?.['before'] ?? '1')
      if (!(count >= 1 && count <= longest)) return []
      if (!claim(reading, match.index, match.index + match[0].length)) return []
      const [first, final] = between(count, reading)
      return Array.from({ length: final - first + 1 }, (_, step) => first + step)
    }),
  )
}
