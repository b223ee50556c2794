import type { PathData, SuiteData } from '../page-data.ts'

/** A path on the drawing of its machine, and where it stands at one of its steps. */
export interface Way {
  /** The states that it comes through, at any step. */
  readonly visited: ReadonlySet<string>
  /** The keys of the arrows that it takes, at any step. */
  readonly arrows: ReadonlySet<string>
  /** The keys of the arrows that the step takes. */
  readonly taken: ReadonlySet<string>
  /** The states that the step comes to, parents first. */
  readonly active: readonly string[]
}

/** Finds a path's way; `step` counts from 0. */
export function wayOf({ names, states, transitions }: SuiteData, path: PathData, step: number): Way {
  const arrows = new Map(transitions.map((transition) => [transition.id, transition.arrows]))
  const at = path.steps[step]
  const inner = (at?.states ?? []).map((place) => names[place] ?? '')
  return {
    visited: new Set(path.covers.map((place) => names[place] ?? '')),
    arrows: new Set(path.steps.flatMap(({ taken }) => arrowsOf(taken))),
    taken: new Set(arrowsOf(at?.taken ?? [])),
    active: states.map(({ name }) => name).filter((name) => inner.some((one) => isIn(one, name))),
  }

  function arrowsOf(taken: readonly number[]): readonly string[] {
    return taken.flatMap((place) => arrows.get(names[place] ?? '') ?? [])
  }
}

function isIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`)
}
