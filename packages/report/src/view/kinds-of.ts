import type { SuiteData } from '../page-data.ts'

type Coverage = SuiteData['coverage']

/** What can be covered, in the order in which it is told. */
export const kinds = ['state', 'transition', 'guard', 'text', 'outcome', 'event', 'start'] as const

type KindCount = Coverage[keyof Coverage] & { readonly kind: (typeof kinds)[number] }

/** The counts of what a suite has, kind by kind. */
export function kindsOf(coverage: Coverage): readonly KindCount[] {
  return kinds.flatMap((kind) => (coverage[kind].all > 0 ? [{ kind, ...coverage[kind] }] : []))
}

/** The counts of many suites together, but for those of which other suites cover the rest. */
export function summed(suites: readonly Pick<SuiteData, 'coverage' | 'partial'>[]): readonly KindCount[] {
  const coverages = suites.flatMap(({ coverage, partial }) => (partial ? [] : [coverage]))
  return kinds.flatMap((kind) => {
    const counts = coverages.map((coverage) => coverage[kind])
    const all = sum(counts.map((count) => count.all))
    if (all === 0) return []
    return [
      {
        kind,
        all,
        covered: sum(counts.map((count) => count.covered)),
        missing: counts.flatMap((count) => count.missing),
        allowed: counts.flatMap((count) => count.allowed),
      },
    ]
  })
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
