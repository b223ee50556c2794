import type { SuiteResult } from '@cristal/testkit'

/** What is wrong in all suites together, in numbers. */
export interface Verdict {
  readonly paths: number
  /** Paths that did not go as the walk says. */
  readonly failed: number
  /** What is wrong with machines, besides what is not covered. */
  readonly findings: number
  /** Parts that nothing covers though they should be. */
  readonly missing: number
}

/** Counts what is wrong. */
export function verdictOf(suites: readonly SuiteResult[]): Verdict {
  const count = (of: (suite: SuiteResult) => number): number =>
    suites.reduce((sum, suite) => sum + of(suite), 0)
  return {
    paths: count(({ paths }) => paths.length),
    failed: count(({ paths }) => paths.filter(({ status }) => status === 'failed').length),
    findings: count(({ findings }) => findings.filter(({ kind }) => kind !== 'gap').length),
    missing: count((suite) => missingIn(suite).length),
  }
}

/** What of a suite is not covered though it should be: its parts, by name. Of one that may have gaps, nothing. */
export function missingIn({ coverage, partial }: SuiteResult): readonly string[] {
  return partial ? [] : Object.values(coverage).flatMap(({ missing }) => missing)
}

/** Whether something is wrong with a suite. */
export function isWrong(suite: SuiteResult): boolean {
  const { failed, findings, missing } = verdictOf([suite])
  return failed + findings + missing > 0
}
