import { claim, type Reading } from './reading.ts'

const numbers = new Map([
  ['um', 1],
  ['uma', 1],
  ['dois', 2],
  ['duas', 2],
  ['tres', 3],
  ['quatro', 4],
  ['cinco', 5],
  ['seis', 6],
  ['sete', 7],
  ['oito', 8],
  ['nove', 9],
  ['dez', 10],
  ['onze', 11],
  ['doze', 12],
])
/** A number of months, in digits or words, as the group `count`. */
export const countPattern = String.raw`(?<count>\d{1,2}|${[...numbers.keys()].join('|')})`
const months = String.raw`\s+mes(?:es)?`

interface Relation {
  readonly pattern: RegExp
  /** Months from this one, or which way to count them. */
  readonly offset: number | 'ahead' | 'back'
}

const relations: readonly Relation[] = [
  { pattern: /(?<=\bmes\s+retrasado\s+e\s+(?:d?[oa]\s+)?)passado\b/g, offset: -1 },
  { pattern: /\b(?:mes\s+)?(?:retrasado|antepassado)\b/g, offset: -2 },
  {
    pattern: /\b(?:mes\s+(?:pas+a?d?o|anterior|que\s+passou|q\s+passou|ultimo)|ultimo\s+mes)\b/g,
    offset: -1,
  },
  {
    pattern:
      /\b(?:mes\s+(?:que|q|qe|k)\s+(?:vem|entra)|pro[xcs]+i?m?[oa]?\.?\s+mes|mes\s+(?:seguinte|proximo|posterior))\b/g,
    offset: 1,
  },
  {
    pattern: new RegExp(`\\b(?:daqui|dentro|em)\\s+(?:(?:a|ha|de|uns)\\s+)*${countPattern}${months}\\b`, 'g'),
    offset: 'ahead',
  },
  {
    pattern: new RegExp(`\\b${countPattern}${months}\\s+(?:pra\\s+|para\\s+)?(?:atras|tras|antes)\\b`, 'g'),
    offset: 'back',
  },
  { pattern: new RegExp(`\\b(?:ha|faz)\\s+${countPattern}${months}\\b`, 'g'), offset: 'back' },
]

/** Months told by their distance: "mês passado", "daqui a 2 meses". As offsets from this month. */
export function relativeMonths(reading: Reading): readonly number[] {
  return relations.flatMap(({ pattern, offset }) =>
    [...reading.text.matchAll(pattern)]
      .filter((match) => claim(reading, match.index, match.index + match[0].length))
      .map((match) => (typeof offset === 'number' ? offset : counted(match.groups?.['count'] ?? '', offset))),
  )
}

/** What `countPattern` found, as a number. */
export function countOf(word: string): number {
  return numbers.get(word) ?? Number(word)
}

function counted(word: string, way: 'ahead' | 'back'): number {
  const distance = countOf(word)
  return way === 'ahead' ? distance : -distance
}
