import type { PathData, SuiteData } from '../page-data.ts'

/** What is wrong with a suite; empty lists where all is well. */
export interface Wrong {
  readonly failed: readonly PathData[]
  /** Without those that only tell a gap again. */
  readonly findings: SuiteData['findings']
  /** What no path covers and nobody allows, by its name. */
  readonly missing: readonly string[]
}

/** Tells what is wrong with a suite. Gaps of one that is not meant to be whole are none. */
export function wrongOf({ paths, findings, coverage, partial }: SuiteData): Wrong {
  return {
    failed: paths.filter(({ status }) => status === 'failed'),
    findings: findings.filter(({ kind }) => kind !== 'gap'),
    missing: partial ? [] : Object.values(coverage).flatMap(({ missing }) => missing),
  }
}

/** Whether nothing is. */
export function isWell({ failed, findings, missing }: Wrong): boolean {
  return failed.length + findings.length + missing.length === 0
}

/** Suites with failed paths first, then those with findings, then those with gaps; the rest as it came. */
export function worstFirst(suites: readonly SuiteData[]): readonly SuiteData[] {
  const weights = new Map(suites.map((suite) => [suite, weighed(wrongOf(suite))]))
  return suites.toSorted((one, other) => {
    const [mine = [], theirs = []] = [weights.get(one), weights.get(other)]
    const at = mine.findIndex((count, index) => count !== theirs[index])
    return (theirs[at] ?? 0) - (mine[at] ?? 0)
  })
}

function weighed({ failed, findings, missing }: Wrong): readonly number[] {
  return [failed.length, findings.length, missing.length]
}
