import { coverageText, type Coverage } from '@cristal/testkit'

import { wrapped } from './wrapped.ts'

/** A coverage on lines that fit, with each number beside what it counts. */
export function coverageLines(
  coverage: Coverage,
  indent: number,
  columns: number | undefined,
): readonly string[] {
  return wrapped(coverageText(coverage).replaceAll(/(?<=\w) (?=\d)/g, '\u00A0'), indent, columns)
}
