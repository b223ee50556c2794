import { type MonthMention, yearOf } from './month-mention.ts'
import { claim, type Reading } from './reading.ts'

const before = String.raw`(?<![\d/.\-(])`
const after = String.raw`(?![\d)]|[/.\-]\d)`
const month = String.raw`(?<month>0?[1-9]|1[0-2])`
const listed = String.raw`(?:(?:0?[1-9]|1[0-2])\s*(?:,|e|,\s*e)\s*)`
const day = String.raw`(?<day>\d{1,2})`
const mark = String.raw`\s?[/.\-]\s?`

/** The fullest way of writing comes first, because each takes its letters from those below. */
const shapes: readonly RegExp[] = [
  // 15/12/2026
  new RegExp(`${before}${day}${mark}${month}${mark}(?<year>\\d{4}|\\d{2})${after}`, 'g'),
  // 2026-12
  new RegExp(`${before}(?<year>20\\d\\d)\\s?[/\\-]\\s?${month}${after}`, 'g'),
  // 12/2026, 12 2026, 12 de 2026, 10, 11 e 12 de 2026
  new RegExp(
    `${before}(?<list>${listed}+)?${month}(?:${mark}|\\s+(?:de\\s+)?)(?<year>20\\d\\d)${after}`,
    'g',
  ),
  // 12/26
  new RegExp(`${before}${month}\\s?[/\\-]\\s?(?<year>\\d{2})${after}`, 'g'),
  // 122026, and nothing else in the text: elsewhere six digits are somebody's number
  /^[^a-z0-9]*(?<month>0[1-9]|1[0-2])(?<year>20\d\d)[^a-z0-9]*$/g,
  // venceu dia 10/09: without such a word "3/12" is an installment's number
  new RegExp(
    `\\b(?:dia|venc\\w*|em|data)\\s+(?:dia\\s+|em\\s+)?${day}\\s?[/\\-]\\s?${month}(?!\\d|[/.\\-]\\d)`,
    'g',
  ),
  // 10/09, and nothing else in the text
  new RegExp(`^[^a-z0-9]*${day}\\s?[/\\-]\\s?${month}[^a-z0-9]*$`, 'g'),
  // mês 12
  new RegExp(`\\bmes\\s+(?:de\\s+)?${month}(?!\\d|[/.\\-]\\d)`, 'g'),
]

/** Months written in digits, within dates or alone. */
export function numericDates(reading: Reading): readonly MonthMention[] {
  return shapes.flatMap((shape) => [...reading.text.matchAll(shape)].flatMap((match) => read(match, reading)))
}

function read(match: RegExpExecArray, reading: Reading): readonly MonthMention[] {
  const { day: dayOfMonth = '1', list = '', month: digits, year: yearDigits } = match.groups ?? {}
  if (Number(dayOfMonth) < 1 || Number(dayOfMonth) > 31) return []
  const year = yearDigits === undefined ? undefined : yearOf(yearDigits, reading)
  if (yearDigits !== undefined && year === undefined) return []
  const [start, end] = [match.index, match.index + match[0].length]
  if (!claim(reading, start, end)) return []
  const months = [...list.matchAll(/\d+/g), [digits]].map(([written]) => Number(written))
  return months.map((number) => ({ start, end, month: number, year }))
}
