import { busyLoops } from './busy-loops.ts'
import type { Checked } from './checked.ts'
import { failures } from './failures.ts'
import type { Finding } from './finding.ts'
import { growth } from './growth.ts'
import { oddities } from './oddities.ts'
import { snapshots } from './snapshots.ts'
import { stuckPlaces } from './stuck-places.ts'
import { texts } from './texts.ts'
import { waits } from './waits.ts'

/** Everything that is wrong with a machine wherever it can come to, each thing once, by the shortest way there. */
export function findAll(checked: Checked): readonly Finding[] {
  const checks = [failures, stuckPlaces, busyLoops, waits, texts, snapshots, growth, oddities, explosions]
  return once(checks.flatMap((check) => check(checked)))
}

/** Each finding once; the first has the shortest way. */
export function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.message}`
    if (!seen.has(key)) seen.set(key, finding)
  }
  return [...seen.values()]
}

function explosions({ exploration: { explosion }, cases }: Checked): readonly Finding[] {
  if (explosion === undefined) return []
  const worst = explosion.map(({ place, values }) => `context.${place} (${values} values)`).join(', ')
  const advice = cases.project
    ? 'let project tell less apart'
    : 'say with project what of the context matters'
  return [
    {
      kind: 'explosion',
      message: `there are more than ${cases.limit} situations; ${advice}, use fewer cases, or raise the limit. Most differ in ${worst}`,
      way: [],
    },
  ]
}
