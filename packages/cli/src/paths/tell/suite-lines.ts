import { findingText, type PathResult, type SuiteResult } from '@cristal/testkit'

import { coverageLines } from './coverage-lines.ts'
import { counted } from './counted.ts'
import type { Paint } from './paint.ts'
import { isWrong } from './verdict.ts'
import { wrapped } from './wrapped.ts'

/** How suites are told. */
export interface TellOptions {
  readonly paint: Paint
  /** Whether every path is named. */
  readonly list: boolean
  /** How many characters fit on a line. Absent: any number. */
  readonly columns: number | undefined
}

/** A suite, with what is wrong below it: what no path reaches first, then other findings, then paths that failed. */
export function suiteLines(suite: SuiteResult, { paint, list, columns }: TellOptions): readonly string[] {
  const { name, file, paths, coverage, findings, partial } = suite
  const wrong = isWrong(suite)
  const mark = wrong ? paint.bad('✗') : paint.good('✓')
  const gaps = findings.filter(({ kind }) => kind === 'gap')
  const others = findings.filter(({ kind }) => kind !== 'gap')
  const shown = list ? paths : paths.filter(({ status }) => status === 'failed')
  return [
    `${mark} ${paint.strong(name)}  ${counted(paths.length, 'path')}${partial ? ' (may have gaps)' : ''}  ${paint.dim(file)}`,
    ...coverageLines(coverage, 4, columns).map(paint.dim),
    ...[...gaps, ...others].flatMap((finding) => told(findingText(finding), 4, paint, columns)),
    ...shown.flatMap((path) => pathLines(path, paint, columns)),
  ]
}

function pathLines({ name, status, differences }: PathResult, paint: Paint, columns: number | undefined) {
  if (status === 'failed')
    return [...told(name, 4, paint, columns), ...differences.flatMap((each) => wrapped(each, 8, columns))]
  return wrapped(`${status === 'passed' ? '✓' : '·'} ${name}`, 4, columns)
}

function told(text: string, indent: number, paint: Paint, columns: number | undefined): readonly string[] {
  return wrapped(`✗ ${text}`, indent, columns).map((line) => line.replace('✗', paint.bad('✗')))
}
