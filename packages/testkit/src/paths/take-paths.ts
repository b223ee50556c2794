import type { AnyStateMachine } from 'xstate'

import type { PathCases } from './cases.ts'
import type { MachinePath } from './choose/path.ts'
import { modelOf } from './model/machine-model.ts'
import { resolveCases } from './resolved-cases.ts'
import type { Difference } from './run/difference.ts'
import { engineRunner } from './run/engine-runner.ts'
import { liveRunner, restoredRunner } from './run/live-runner.ts'
import { takePath, type Runner } from './run/runner.ts'

/**
 * Makes what takes a path for real: as a live actor with a clock that stands still, and put away as JSON between each two
 * steps, on the engine where the cases say what surrounds the machine. What it tells is where the machine did not do
 * what the walk says: nothing, when all is well.
 *
 * @example
 * ```ts
 * const take = takingPaths(machine, cases)
 * for (const path of pathsOf(machine, cases).paths) console.log(path.name, take(path))
 * ```
 */
export function takingPaths<Machine extends AnyStateMachine>(
  machine: Machine,
  given: PathCases<Machine> = {},
): (path: MachinePath) => readonly Difference[] {
  const runners = runnersFor(machine, given as PathCases)
  return (path) => runners.flatMap((runner) => takePath(runner, path) ?? [])
}

function runnersFor(machine: AnyStateMachine, given: PathCases): readonly Runner[] {
  const { ambient, events } = resolveCases(modelOf(machine), given)
  const types = [...new Set(events.map(({ type }) => type))]
  return [liveRunner(machine), ambient === undefined ? restoredRunner(machine) : engineRunner(machine, types)]
}
