import type { SuiteResult } from '@cristal/testkit'

/**
 * How many percent of a machine are covered, of all kinds together, what is allowed apart; one decimal, rounded down, so
 * that 100 is all. One that may have gaps has none.
 */
export function percentOf({ coverage, partial }: Pick<SuiteResult, 'coverage' | 'partial'>): number {
  const kinds = Object.values(coverage)
  const covered = kinds.reduce((sum, kind) => sum + kind.covered, 0)
  const missing = kinds.reduce((sum, kind) => sum + kind.missing.length, 0)
  if (partial || missing === 0) return 100
  return Math.floor((covered / (covered + missing)) * 1000) / 10
}
