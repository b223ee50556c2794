import { claim, type Reading } from './reading.ts'

/** Years from this one, or `undefined` where the year is written. */
const ways: readonly { readonly pattern: RegExp; readonly offset?: number }[] = [
  { pattern: /\b(?:ano\s+(?:que|q)\s+vem|pro[xcs]+i?mo\s+ano|ano\s+seguinte)\b/g, offset: 1 },
  { pattern: /\b(?:ano\s+(?:passado|anterior)|ultimo\s+ano)\b/g, offset: -1 },
  { pattern: /\b(?:[nd]?es[st]e\s+ano|ano\s+(?:atual|corrente))\b/g, offset: 0 },
  { pattern: /\b(?:de|em|ano(?:\s+de)?)\s+(?<year>20\d\d)(?![\d/.-]*\d)/g },
  // 2027, and nothing else in the text: elsewhere it may be somebody's number
  { pattern: /^[^a-z0-9]*(?<year>20\d\d)[^a-z0-9]*$/g },
]

/** Years further away than this are no part of an installment plan. */
const furthest = 40

/** The months of years that stand without a month: "as do ano que vem", "parcelas de 2027". As offsets from this month. */
export function wholeYears(reading: Reading): readonly number[] {
  return ways.flatMap(({ pattern, offset }) =>
    [...reading.text.matchAll(pattern)].flatMap((match) => {
      const years = offset ?? Number(match.groups?.['year']) - reading.year
      if (Math.abs(years) > furthest) return []
      return claim(reading, match.index, match.index + match[0].length) ? monthsOf(years, reading) : []
    }),
  )
}

function monthsOf(years: number, { month }: Reading): readonly number[] {
  return Array.from({ length: 12 }, (_, index) => years * 12 + index + 1 - month)
}
