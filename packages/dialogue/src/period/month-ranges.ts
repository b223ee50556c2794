import { type MonthMention, offsetOf } from './month-mention.ts'
import type { Reading } from './reading.ts'

/** Longer than this, "de janeiro a dezembro" is two months rather than all between them. */
const longestRange = 24

/** The months that mentions mean together, as offsets from this month: those of a list belong beside each other. */
export function monthOffsets(found: readonly MonthMention[], reading: Reading): readonly number[] {
  const mentions = shareYears(
    found.toSorted((one, other) => one.start - other.start),
    reading,
  )
  const offsets: number[] = []
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1]
    const around = offsets.at(-1)
    if (!previous || around === undefined) offsets.push(offsetOf(mention, reading))
    else if (isRange(previous, mention, reading)) offsets.push(...upTo(mention, around, reading))
    else offsets.push(offsetOf(mention, reading, isList(previous, mention, reading) ? around : 0))
  })
  return offsets
}

/** The months after `from` up to the mention. */
function upTo(mention: MonthMention, from: number, reading: Reading): readonly number[] {
  const nearest = offsetOf(mention, reading)
  const last = nearest < from ? nearest + Math.ceil((from - nearest) / 12) * 12 : nearest
  if (last - from > longestRange) return [nearest]
  return Array.from({ length: last - from }, (_, step) => from + step + 1)
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
      isList(mention, next, reading)
    return [shares ? { ...mention, year: next.year } : mention, ...later]
  }, [])
}

function isList(mention: MonthMention, next: MonthMention, reading: Reading): boolean {
  return /^[\s,]*(?:e|a|ate|-|,|\/)?\s*(?:de\s+)?$/.test(between(mention, next, reading))
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
