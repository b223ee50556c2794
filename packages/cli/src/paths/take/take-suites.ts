import { setImmediate } from 'node:timers/promises'

import type { SuiteResult } from '@cristal/testkit'

import { seededChance } from '../../stage/chance.ts'
import type { PlannedSuite } from '../gather/suite-source.ts'
import type { Progress } from '../tell/progress.ts'
import { shuffled } from './shuffled.ts'

/** How suites are taken. */
export interface TakeOptions {
  readonly run: boolean
  /** Decides what is left to chance: the order in which the paths of a suite are taken. */
  readonly seed: number
  /** The names that are wanted; suites without any are left out. Absent: all. */
  readonly only?: (name: string) => boolean
  readonly progress: Progress
}

/** How long others may be kept waiting, in milliseconds. */
const patience = 20

/** Takes the paths of all suites, and draws breath between them, so that what is shown meanwhile moves. */
export async function takeSuites(
  planned: readonly PlannedSuite[],
  { run, seed, only, progress }: TakeOptions,
): Promise<readonly SuiteResult[]> {
  const suites: SuiteResult[] = []
  let breath = performance.now()
  for (const { name, take } of planned) {
    progress.begins(name)
    await setImmediate()
    const chance = seededChance(`${seed} ${name}`)
    const taken = take({
      run,
      ...(only && { only }),
      order: (paths) => shuffled(paths, chance),
      now: () => performance.now(),
      expect: (paths) => progress.expects(paths),
    })
    for (;;) {
      const { done, value } = await taken.next()
      if (done) {
        // Where only some paths are asked for, the rest of the machine is not judged.
        const suite = { ...value, name, ...(only && { findings: [], partial: true }) }
        progress.ends(suite)
        if (only === undefined || suite.paths.length > 0) suites.push(suite)
        break
      }
      progress.passes(value)
      if (performance.now() - breath < patience) continue
      await setImmediate()
      breath = performance.now()
    }
  }
  progress.over()
  return suites
}
