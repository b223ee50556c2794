import type { CoverageMark } from '@cristal/chart'

import type { SuiteData } from '../page-data.ts'

/** How much the paths do with each part of a machine. */
export interface CoverageMarks {
  /** Of a state, a transition or anything else that can be covered, by its name. */
  readonly of: (name: string) => CoverageMark
  /** Of an arrow, by its key: the worst of its transitions and of their guards. Absent: it stands for none. */
  readonly ofArrow: (key: string) => CoverageMark | undefined
}

/** Makes what tells the marks of a suite. */
export function coverageMarks({ coverage, transitions, partial }: SuiteData): CoverageMarks {
  const counts = Object.values(coverage)
  const missing = new Set(counts.flatMap((count) => count.missing))
  const allowed = new Set(counts.flatMap((count) => count.allowed))
  const marks = new Map<string, CoverageMark>()
  for (const { id, arrows } of transitions) {
    const own = [id, `${id} is true`, `${id} is false`].map(of)
    for (const key of arrows) marks.set(key, worst([marks.get(key) ?? 'covered', ...own]))
  }
  return { of, ofArrow: (key) => marks.get(key) }

  function of(name: string): CoverageMark {
    if (missing.has(name)) return partial ? 'allowed' : 'missing'
    return allowed.has(name) ? 'allowed' : 'covered'
  }
}

function worst(marks: readonly CoverageMark[]): CoverageMark {
  return (['missing', 'allowed'] as const).find((mark) => marks.includes(mark)) ?? 'covered'
}
