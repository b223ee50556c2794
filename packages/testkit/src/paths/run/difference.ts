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
  for (const what of ['status', 'states', 'taken', 'emitted', 'begun', 'output'] as const) {
    if (expected[what] === came[what]) continue
    return { what, expected: expected[what], came: came[what] }
  }
  return undefined
}

/** A difference in words. */
export function differenceText({ on, after, what, expected, came }: Difference): string {
  return `${on}, after ${after.join(' › ')}: ${what} should be ${expected}, but is ${came}`
}
