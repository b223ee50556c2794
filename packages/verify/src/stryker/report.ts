import type { Explained } from './explained.ts'
import type { Score, Survivor } from './survivors.ts'

/** Of a hundred mutants, so many must be noticed. */
const fewestNoticed = 90

export interface Findings {
  readonly scores: readonly { readonly name: string; readonly score: Score }[]
  /** Those of the packages that were looked at. */
  readonly explained: readonly Explained[]
  readonly seconds: number
}

/** What came of it, in words; `holds` when enough is noticed, and each survivor is explained. */
export function reportOf({ scores, explained, seconds }: Findings): {
  readonly text: string
  readonly holds: boolean
} {
  const survivors = scores.flatMap(({ score }) => score.survivors)
  const names = new Set(survivors.map(({ name }) => name))
  const reasons = new Map(explained.map(({ name, because }) => [name, because]))
  const unexplained = survivors.filter(({ name }) => !reasons.has(name))
  const needless = [...reasons.keys()].filter((name) => !names.has(name))
  const counts = scores.map(({ name, score }) => ({ name, percent: percentOf([score], reasons) }))
  const all = percentOf(
    scores.map(({ score }) => score),
    reasons,
  )
  const tooLow = counts.filter(({ percent }) => percent < fewestNoticed)
  return {
    text: [
      ...section('These are noticed now, or gone; take them out of explained/:', needless),
      ...section(
        'No test notices these. Write the test that would, or, where none can, say in explained/ why:',
        unexplained.map(lineOf),
      ),
      ...section(
        `Less than ${fewestNoticed} % is noticed in:`,
        tooLow.map(({ name, percent }) => `${name}: ${percent.toFixed(1)} %`),
      ),
      `note: ${all.toFixed(1)} % of ${sum(scores, ({ noticed }) => noticed) + survivors.length} mutants noticed ` +
        `(${counts.map(({ name, percent }) => `${name} ${percent.toFixed(1)}`).join(', ')}), ` +
        `${survivors.length - unexplained.length} survivors explained, ${seconds} s`,
    ].join('\n'),
    holds: unexplained.length === 0 && needless.length === 0 && tooLow.length === 0,
  }
}

/** What the compiler refuses is no mutant: nobody could commit it. */
function percentOf(scores: readonly Score[], reasons: ReadonlyMap<string, string>): number {
  const noticed = scores.reduce((total, score) => total + score.noticed, 0)
  const alive = scores
    .flatMap(({ survivors }) => survivors)
    .filter(({ name }) => !(reasons.get(name) ?? '').startsWith('The compiler refuses'))
  return (100 * noticed) / Math.max(1, noticed + alive.length)
}

function sum(scores: Findings['scores'], of: (score: Score) => number): number {
  return scores.reduce((total, { score }) => total + of(score), 0)
}

function lineOf({ name, line, isNeverRun }: Survivor): string {
  return `${name} (line ${line}${isNeverRun ? '; no test gets there' : ''})`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}
