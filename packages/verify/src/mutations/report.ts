import type { Allowance } from './allowed.ts'
import type { Verdict, Watched } from './task.ts'

/** A mutant, the transcripts that meet it, and what became of it. */
export interface Judged {
  readonly mutant: string
  readonly talks: readonly string[]
  readonly verdict: Verdict
}

export interface Findings {
  readonly judged: readonly Judged[]
  readonly transcripts: readonly Watched[]
  /** Those that concern the mutants that were judged. */
  readonly allowed: readonly Allowance[]
  /** Say what killed each. */
  readonly kills: boolean
  readonly seconds: number
}

/** What the check found, in words; `holds` when every mutant was killed or is allowed to live. */
export function reportOf(findings: Findings): { readonly text: string; readonly holds: boolean } {
  const { judged, transcripts, allowed, kills, seconds } = findings
  const excused = new Map(allowed.map(({ mutant, because }) => [mutant, because]))
  const alive = judged.filter(({ verdict }) => verdict.killedBy === undefined)
  const survivors = alive.filter(({ mutant }) => !excused.has(mutant))
  const living = new Set(alive.map(({ mutant }) => mutant))
  const needless = allowed.filter(({ mutant }) => !living.has(mutant))
  const failing = transcripts.filter(({ failure }) => failure !== undefined)
  const counts = [
    `${judged.length} mutants`,
    `${judged.length - alive.length} killed`,
    `${alive.length - survivors.length} allowed`,
    ...(survivors.length > 0 ? [`${survivors.length} survived`] : []),
  ]
  return {
    text: [
      ...section('Killed:', kills ? judged.flatMap(killOf) : []),
      ...section('Killers:', kills ? killers(judged) : []),
      ...section(
        'These transcripts fail with the machine as it is, and were left out:',
        failing.map(({ file, failure }) => `${file}: ${failure}`),
      ),
      ...section(
        'These mutants are killed or gone; take them out of allowed.ts:',
        needless.map(({ mutant }) => mutant),
      ),
      ...section('Nothing noticed these:', survivors.map(survivorLine)),
      `note: ${counts.join(', ')}, by ${transcripts.length} transcripts in ${seconds} s`,
    ].join('\n'),
    holds: survivors.length === 0 && needless.length === 0 && failing.length === 0,
  }
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}

function survivorLine({ mutant, talks }: Judged): string {
  if (talks.length === 0) return `${mutant}\n      no transcript gets there`
  const some = talks.slice(0, 2).join(', ')
  return `${mutant}\n      ${talks.length} of the transcripts get there (${some}); all pass`
}

function killOf({ mutant, verdict: { killedBy, how } }: Judged): readonly string[] {
  return killedBy === undefined ? [] : [`${mutant}\n      by ${killedBy}: ${how}`]
}

function killers(judged: readonly Judged[]): readonly string[] {
  const kills = Map.groupBy(judged, ({ verdict }) => verdict.killedBy)
  return [...kills]
    .flatMap(([file, { length }]) => (file === undefined ? [] : [{ file, length }]))
    .toSorted((one, other) => other.length - one.length)
    .map(({ file, length }) => `${String(length).padStart(4)} ${file}`)
}
