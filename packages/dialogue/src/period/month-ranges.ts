import { type MonthMention, offsetOf } from './month-mention.ts'
import type { Reading } from './reading.ts'

/** Longer than this, "de janeiro a dezembro" is two months rather than all between them. */
const longestRange = 24

/** The months that mentions mean together, as offsets from this month: lists and ranges share a year. */
export function monthOffsets(found: readonly MonthMention[], reading: Reading): readonly number[] {
  const mentions = shareYears(
    found.toSorted((one, other) => one.start - other.start),
    reading,
  )
  const offsets: number[] = []
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention) continue
    const range = rangeBetween(mention, mentions[index + 1], reading)
    offsets.push(...(range ?? [offsetOf(mention, reading)]))
    if (range) index++
  }
  return offsets
}

function rangeBetween(
  mention: MonthMention,
  next: MonthMention | undefined,
  reading: Reading,
): readonly number[] | undefined {
  if (!next || !isRange(mention, next, reading)) return undefined
  const from = offsetOf(mention, reading)
  const to = offsetOf(next, reading)
  const last = to < from ? to + Math.ceil((from - to) / 12) * 12 : to
  if (last - from > longestRange) return undefined
  return Array.from({ length: last - from + 1 }, (_, step) => from + step)
}

/** "janeiro e fevereiro de 2027": the year is that of the whole list. */
function shareYears(mentions: readonly MonthMention[], reading: Reading): readonly MonthMention[] {
  return mentions.reduceRight<readonly MonthMention[]>((later, mention) => {
    const next = later[0]
    const shares =
      next?.year !== undefined &&
      mention.year === undefined &&
      mention.side === undefined &&
      mention.month <= next.month &&
      /^[\s,]*(?:e|a|ate|-|,)?\s*$/.test(between(mention, next, reading))
    return [shares ? { ...mention, year: next.year } : mention, ...later]
  }, [])
}

function isRange(mention: MonthMention, next: MonthMention, reading: Reading): boolean {
  const gap = between(mention, next, reading)
  if (/^\s*(?:a|ao|ate|ate\s+o|ate\s+a|-)\s*(?:mes\s*(?:de)?\s*)?$/.test(gap)) return true
  const head = reading.text.slice(Math.max(0, mention.start - 30), mention.start)
  return /^\s*e\s*(?:de\s*)?$/.test(gap) && /\bentre\s+(?:o\s+mes\s+de\s+)?$/.test(head)
}

function between(mention: MonthMention, next: MonthMention, reading: Reading): string {
  return reading.text.slice(mention.end, next.start)
}
