import { type Coverage, type SuiteResult } from '@cristal/testkit'

import { missingIn } from '../tell/verdict.ts'
import { coverageLines } from '../tell/coverage-lines.ts'
import { percentOf } from './percent-of.ts'

const kinds = [
  ['state', 'states'],
  ['transition', 'transitions'],
  ['guard', 'guards'],
  ['text', 'texts'],
  ['outcome', 'outcomes'],
  ['event', 'events'],
  ['start', 'starts'],
] as const satisfies readonly (readonly [keyof Coverage, string])[]

/**
 * The coverage of machines as a table, those that lack something first; where it does not fit, each on lines of its own.
 *
 * @param columns - How many characters fit on a line. Absent: any number.
 */
export function coverageTable(
  suites: readonly SuiteResult[],
  columns: number | undefined,
): readonly string[] {
  const sorted = [...suites].toSorted((one, other) => missingIn(other).length - missingIn(one).length)
  const rows = [
    ['machine', ...kinds.map(([, title]) => title), '%'],
    ...sorted.map((suite) => [suite.name, ...cells(suite.coverage), percentText(suite)]),
    ...(suites.length > 1 ? [['all', ...kinds.map(([kind]) => sum(suites, kind)), '']] : []),
  ]
  const widths = ['', ...kinds, ''].map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  if (columns === undefined || lines.every((line) => line.length <= columns)) return lines
  return sorted.flatMap((suite) => [
    `${suite.name}  ${percentText(suite)} %`,
    ...coverageLines(suite.coverage, 2, columns),
  ])
}

function cells(coverage: Coverage): readonly string[] {
  return kinds.map(([kind]) => {
    const { covered, all } = coverage[kind]
    return all === 0 ? '-' : `${covered}/${all}`
  })
}

function sum(suites: readonly SuiteResult[], kind: keyof Coverage): string {
  const covered = suites.reduce((total, { coverage }) => total + coverage[kind].covered, 0)
  const all = suites.reduce((total, { coverage }) => total + coverage[kind].all, 0)
  return all === 0 ? '-' : `${covered}/${all}`
}

function percentText(suite: SuiteResult): string {
  return suite.partial ? 'part' : String(percentOf(suite))
}
