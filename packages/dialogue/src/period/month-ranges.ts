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
    if (isUntilNow(mention, reading)) offsets.push(...upToNow(mention, reading))
    else if (!previous || around === undefined)
      offsets.push(firstOffset(mention, mentions[index + 1], reading))
    else if (isRange(previous, mention, reading)) offsets.push(...upTo(mention, around, reading))
    else offsets.push(offsetOf(mention, reading, isList(previous, mention, reading) ? around : 0))
  })
  return offsets
}

/** Half a year away is as near behind as ahead: "de maio a julho" goes where July is, and a month alone ahead. */
function firstOffset(mention: MonthMention, next: MonthMention | undefined, reading: Reading): number {
  const ends = next && isRange(mention, next, reading) ? offsetOf(next, reading) : 0
  return offsetOf(mention, reading, ends < 0 ? -1 : 0)
}

/** "Desde agosto", "de agosto pra cá", "de agosto até hoje"; "até o mês de março" is no now. */
function isUntilNow(mention: MonthMention, reading: Reading): boolean {
  const head = reading.text.slice(Math.max(0, mention.start - 30), mention.start)
  if (/\bdesde\s+(?:o\s+mes\s+)?(?:de\s+)?$/.test(head)) return true
  const tail = reading.text.slice(mention.end, mention.end + 30)
  return /^\s+(?:(?:pra|para)\s+ca|ate\s+(?:agora|hoje|(?:o|es[st]e)\s+(?:mes|momento)(?!\s+de\b)))\b/.test(
    tail,
  )
}

function upToNow(mention: MonthMention, reading: Reading): readonly number[] {
  const nearest = offsetOf(mention, reading)
  const first = nearest > 0 && mention.year === undefined ? nearest - 12 : nearest
  if (first > 0 || first < -longestRange) return [nearest]
  return Array.from({ length: 1 - first }, (_, step) => first + step)
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
