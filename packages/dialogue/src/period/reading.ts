import { fold } from '../fold.ts'

/** A text while it is read: its words, the day it is read on, and which letters have a meaning already. */
export interface Reading {
  /** As written, composed (NFC). */
  readonly source: string
  /** Folded; an offset into it is one into `source`. */
  readonly text: string
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly claimed: Uint8Array
}

/** Every pattern below runs on a bounded text: people do not write more, and attackers do. */
const longest = 1000

export function readText(text: string, today: string): Reading {
  const date = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(today)
  if (!date) throw new RangeError(`"${today}" is no date; today must look like 2026-11-21.`)
  const source = text.slice(0, longest).normalize('NFC')
  return {
    source,
    text: fold(source),
    year: Number(date[1]),
    month: Number(date[2]),
    claimed: new Uint8Array(source.length),
  }
}

/** Takes a stretch for one meaning; false, and nothing taken, when part of it has another already. */
export function claim(reading: Reading, start: number, end: number): boolean {
  if (!isFree(reading, start, end)) return false
  reading.claimed.fill(1, start, end)
  return true
}

function isFree(reading: Reading, start: number, end: number): boolean {
  return !reading.claimed.subarray(start, end).includes(1)
}
