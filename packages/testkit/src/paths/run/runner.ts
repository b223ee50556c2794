import type { PathStep } from '../walk/graph.ts'
import type { Move } from '../walk/move.ts'
import type { Situation } from '../walk/situation.ts'
import type { Surroundings } from '../walk/surroundings.ts'
import type { MachinePath } from '../choose/path.ts'
import { firstDifference, type Difference } from './difference.ts'
import type { Seen } from './seen.ts'

/** Somewhere that a machine can run. */
export interface Runner {
  readonly on: string
  /** How a situation of the walk would look here. */
  readonly expects: (situation: Situation) => Seen
  /** A fresh machine. */
  readonly begin: () => Take
}

/** Moves a machine once, in what surrounds it then. */
export type Take = (move: Move, within: Surroundings | undefined) => Seen

/** Takes a path somewhere, step by step; `undefined` when all that came is what the walk says. */
export function takePath(runner: Runner, { name, steps }: MachinePath): Difference | undefined {
  const after: string[] = []
  const differing = (found: Pick<Difference, 'what' | 'expected' | 'came'>): Difference => ({
    path: name,
    on: runner.on,
    after,
    ...found,
  })
  const take = runner.begin()
  for (const step of steps) {
    after.push(step.move.label)
    const found = difference(runner, take, step)
    if (found) return differing(found)
  }
  return undefined
}

function difference({ expects }: Runner, take: Take, { move, reached }: PathStep) {
  const expected = expects(reached)
  try {
    return firstDifference(expected, take(move, reached.within))
  } catch (error) {
    const came = error instanceof Error ? error.message : String(error)
    return expected.status === 'error' ? undefined : { what: 'run' as const, expected: 'a step', came }
  }
}
