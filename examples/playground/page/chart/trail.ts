import { arrowKey } from '@cristal/chart/page'

import type { Machine, StepLine } from '../../src/wire.ts'

/** Which way a talk took through a machine. */
export interface Trail {
  readonly visited: ReadonlySet<string>
  /** Arrows of the last step, by key. */
  readonly last: ReadonlySet<string>
}

/** The way of the steps that are known, last step apart. */
export function trailOf(machine: Machine, steps: readonly StepLine[]): Trail {
  const own = `${machine.label}.`
  const paths = new Set(machine.states.map(({ path }) => path))
  const taken = (step: StepLine) =>
    step.transitions.flatMap(({ from, to }) => to.map((target) => [within(from), within(target)] as const))
  const lastStep = steps.at(-1)
  return {
    visited: new Set(
      steps
        .flatMap(taken)
        .flat()
        .filter((path) => paths.has(path)),
    ),
    last: new Set(lastStep ? taken(lastStep).map(([from, to]) => arrowKey({ from, to })) : []),
  }

  function within(state: string): string {
    return state.startsWith(own) ? state.slice(own.length) : ''
  }
}
