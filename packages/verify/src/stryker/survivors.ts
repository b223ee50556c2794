import type { Change } from './does-not-compile.ts'
import type { StrykerMutant, StrykerReport } from './stryker-report.ts'

/** What became of the mutants of one package. */
export interface Score {
  readonly noticed: number
  /** Those that nothing noticed, or that no test passes through. */
  readonly survivors: readonly Survivor[]
  /** Run only while a file is loaded, which is not tried. */
  readonly atLoad: number
}

/** A mutant that nothing noticed. */
export interface Survivor {
  /** Such as `packages/dialogue/src/options.ts: stale && old → true`; alike ones in one file have one name. */
  readonly name: string
  readonly line: number
  /** No test passes through it. */
  readonly isNeverRun: boolean
  /** What it changes. */
  readonly change: Change
}

/** Reads what Stryker found. */
export function scoreOf({ files }: StrykerReport): Score {
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: all }]) =>
    all.map((mutant) => ({ file, source, mutant })),
  )
  const of = (...statuses: StrykerMutant['status'][]) =>
    mutants.filter(({ mutant }) => statuses.includes(mutant.status))
  return {
    noticed: of('Killed', 'Timeout', 'RuntimeError').length,
    atLoad: of('Ignored').length,
    survivors: of('Survived', 'NoCoverage').map(({ file, source, mutant }) => ({
      name: `${file}: ${short(source.slice(offsetIn(source, mutant.location.start), offsetIn(source, mutant.location.end)))} → ${short(mutant.replacement ?? '')}`,
      line: mutant.location.start.line,
      isNeverRun: mutant.status === 'NoCoverage',
      change: {
        file,
        from: offsetIn(source, mutant.location.start),
        to: offsetIn(source, mutant.location.end),
        text: mutant.replacement ?? '',
      },
    })),
  }
}

function offsetIn(source: string, { line, column }: StrykerMutant['location']['start']): number {
  const before = source.split('\n').slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, column - 1)
}

/** On one line, and of what is long its beginning and its end. */
function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= 100 ? line : `${line.slice(0, 60)} … ${line.slice(-37)}`
}
