import type { TestRunner } from '@cristal/dialogue/testing'
import type { AnyStateMachine } from 'xstate'

import type { PathCases } from './cases.ts'
import { findingText } from './checks/finding.ts'
import { pathsOf, type PathReport } from './paths-of.ts'
import { differenceText } from './run/difference.ts'
import { takingPaths } from './take-paths.ts'

/**
 * Makes a test for each path through a machine, one for what every machine promises, and one for what no path reaches.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * describePaths({ describe, expect, it }, machine, { effects: { load: { 'found': done({ id: '1' }) } } })
 * ```
 */
export function describePaths<Machine extends AnyStateMachine>(
  { describe, expect, it }: TestRunner,
  machine: Machine,
  cases: PathCases<Machine> = {},
): PathReport {
  const report = pathsOf(machine, cases)
  const take = takingPaths(machine, cases)
  const texts = (isGap: boolean): readonly string[] =>
    report.findings.filter(({ kind }) => (kind === 'gap' || kind === 'allowance') === isGap).map(findingText)
  describe(`the paths of ${report.name}`, () => {
    for (const path of report.paths) {
      it(path.name, async () => {
        expect(take(path).map(differenceText)).toEqual([])
      })
    }
    it('is sound wherever it can come to', async () => {
      expect(texts(false)).toEqual([])
    })
    it('is covered', async () => {
      expect(texts(true)).toEqual([])
    })
  })
  return report
}
