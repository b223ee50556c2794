import type { Allowance } from '../mutations/allowed.ts'
import type { Judged } from './judged.ts'

/** Of a hundred mutants, so many may be allowed to live. */
const mostAllowed = 2

export interface Findings {
  /** In any order. */
  readonly judged: readonly Judged[]
  /** Those that concern the mutants that were judged. */
  readonly allowed: readonly Allowance[]
  /** Say what noticed each. */
  readonly kills: boolean
  readonly seconds: number
}

/** What came of it, in words; `holds` when every mutant was noticed or is allowed to live. */
export function reportOf({ judged, allowed, kills, seconds }: Findings): {
  readonly text: string
  readonly holds: boolean
} {
  const reasons = new Set(allowed.map(({ mutant }) => mutant))
  const alive = judged.filter(({ verdict }) => verdict.killedBy === undefined).map(({ mutant }) => mutant)
  const survivors = alive.filter((mutant) => !reasons.has(mutant)).toSorted()
  const needless = [...reasons].filter((mutant) => !alive.includes(mutant))
  const tooMany = reasons.size * 100 > judged.length * mostAllowed
  const killed = Map.groupBy(judged, ({ verdict }) => verdict.killedBy)
  const by = (killer: 'path' | 'finding' | 'told'): number => killed.get(killer)?.length ?? 0
  return {
    text: [
      ...section('Noticed:', kills ? judged.flatMap(killLine).toSorted() : []),
      ...section('These are noticed now, or gone; take them out of allowed.ts:', needless),
      ...section(
        'No generated path notices these. Each is a case that is missing in test/paths (something that happens after it ' +
          'and would differ), a thing that changes nothing and can go, or, with a reason, an allowance in allowed.ts:',
        survivors,
      ),
      ...(tooMany ? [`More than ${mostAllowed} in a hundred are allowed; mend some.`, ''] : []),
      `note: ${judged.length} mutants: a path differs for ${by('path')}, paths are others for ${by('told')}, ` +
        `something is wrong for ${by('finding')}, ${alive.length - survivors.length} allowed` +
        `${survivors.length > 0 ? `, ${survivors.length} survived` : ''}; ${seconds} s`,
    ].join('\n'),
    holds: survivors.length === 0 && needless.length === 0 && !tooMany,
  }
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']
}

function killLine({ mutant, verdict: { killedBy, how } }: Judged): readonly string[] {
  return killedBy === undefined ? [] : [`${mutant}\n      ${killedBy}: ${how}`]
}
