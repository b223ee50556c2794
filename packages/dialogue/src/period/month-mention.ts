import type { Reading } from './reading.ts'

/** A calendar month somewhere in a text. */
export interface MonthMention {
  readonly start: number
  readonly end: number
  /** 1–12. */
  readonly month: number
  /** Absent when none was written. */
  readonly year?: number | undefined
  /** "dezembro passado" lies before this month, "janeiro que vem" after it. */
  readonly side?: 'past' | 'future' | undefined
}

/** Months from this month to the one meant; without a year it is the occurrence nearest to the offset `around`. */
export function offsetOf(mention: MonthMention, reading: Reading, around = 0): number {
  const distance = mention.month - reading.month
  if (mention.year !== undefined) return (mention.year - reading.year) * 12 + distance
  if (mention.side === 'past') return distance < 0 ? distance : distance - 12
  if (mention.side === 'future') return distance > 0 ? distance : distance + 12
  return distance + Math.floor((around - distance + 6) / 12) * 12
}

/** The year that two or four digits mean; `undefined` for one that no installment plan reaches. */
export function yearOf(digits: string, reading: Reading): number | undefined {
  if (digits.length === 4) return Math.abs(Number(digits) - reading.year) <= 40 ? Number(digits) : undefined
  const year = Math.floor(reading.year / 100) * 100 + Number(digits)
  return year >= reading.year - 6 && year <= reading.year + 15 ? year : undefined
}
