import { findingText, pathsOf, pathsText, takingPaths, type Difference } from '@cristal/testkit'

import { mutate, type Mutant } from '../mutations/mutant.ts'
import type { Suite } from './suites.ts'

/** What became of a mutant. */
export interface Verdict {
  /** What noticed it: a path that went elsewhere, a finding; `undefined` when nothing did. */
  readonly killedBy: 'path' | 'finding' | 'told' | undefined
  /** What was seen; empty when nothing was. */
  readonly how: string
}

/**
 * Takes the paths of the machine as it is through one that is broken; where they go the same way, walks the broken machine
 * whole. What its paths do must then differ from what is written, or something must be wrong with it.
 */
export function judge({ machine, cases, report, told }: Suite, mutant: Mutant): Verdict {
  const broken = mutate(machine, mutant)
  const take = takingPaths(broken, cases)
  for (const path of report.paths) {
    const seen = take(path).find(isSeen)
    if (seen) return { killedBy: 'path', how: `${path.name}: ${seen.what} after ${seen.after.at(-1) ?? ''}` }
  }
  // Walks are kept by their cases: these are of another machine.
  const walked = pathsOf(broken, { ...cases })
  const [finding] = walked.findings
  if (finding) return { killedBy: 'finding', how: findingText(finding) }
  const text = pathsText(walked)
  return text === told ? { killedBy: undefined, how: '' } : { killedBy: 'told', how: firstNew(text, told) }
}

/** Which transition was taken is no more than how it is called: another can be taken with nobody seeing it. */
function isSeen({ what }: Difference): boolean {
  return what !== 'taken'
}

function firstNew(text: string, told: string): string {
  const before = new Set(told.split('\n'))
  return text.split('\n').find((line) => !before.has(line)) ?? 'other paths'
}
