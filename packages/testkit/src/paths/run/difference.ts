import { inARow } from '../choose/in-a-row.ts'
import type { Seen } from './seen.ts'

/** Where a machine that ran did not do what the walk says. */
export interface Difference {
  /** The path's name. */
  readonly path: string
  /** Where it ran: `live`, `restored` or `engine`. */
  readonly on: string
  /** The moves up to the step that differed, in words. */
  readonly after: readonly string[]
  readonly what: keyof Seen | 'run'
  readonly expected: string
  readonly came: string
}

/** The first thing in which what came is not what the walk says. */
export function firstDifference(
  expected: Seen,
  came: Seen,
): Pick<Difference, 'what' | 'expected' | 'came'> | undefined {
  for (const what of ['status', 'states', 'taken', 'emitted', 'begun', 'sent', 'output'] as const) {
    if (expected[what] === came[what]) continue
    return { what, expected: expected[what], came: came[what] }
  }
  return undefined
}

/** A difference in words. */
export function differenceText({ on, after, what, expected, came }: Difference): string {
  const from = Math.max(0, sameStart(expected, came) - 60)
  return `${on}, after ${inARow(after).join(' › ')}: ${what} should be ${cut(expected, from)}, but is ${cut(came, from)}`
}

/** Where two long texts begin to differ, and a little more. */
function cut(text: string, from: number): string {
  const end = from + 160
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`
}

function sameStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
