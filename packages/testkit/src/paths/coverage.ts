import { goalKinds, type Goal, type GoalKind } from './choose/goals.ts'

/** How much of a machine its paths cover. */
export type Coverage = Readonly<Record<GoalKind, CoverageOf>>

/** How much of one kind is covered. */
export interface CoverageOf {
  readonly all: number
  readonly covered: number
  /** What is not covered, and not allowed to be so. */
  readonly missing: readonly string[]
  /** What is not covered, with the reason why that is right. */
  readonly allowed: readonly string[]
}

/** Counts what is covered. */
export function coverageOf(
  goals: readonly Goal[],
  reached: ReadonlySet<string>,
  allowed: Readonly<Record<string, string>>,
): Coverage {
  const counted = goalKinds.map((kind): readonly [GoalKind, CoverageOf] => {
    const own = goals.filter((goal) => goal.kind === kind).map(({ name }) => name)
    const left = own.filter((name) => !reached.has(name))
    return [
      kind,
      {
        all: own.length,
        covered: own.length - left.length,
        missing: left.filter((name) => !Object.hasOwn(allowed, name)),
        allowed: left.filter((name) => Object.hasOwn(allowed, name)),
      },
    ]
  })
  return Object.fromEntries(counted) as Coverage
}

/** A coverage on one line, such as `states 10/10, transitions 20/20`. */
export function coverageText(coverage: Coverage): string {
  return goalKinds
    .filter((kind) => coverage[kind].all > 0)
    .map((kind) => `${kind}s ${coverage[kind].covered}/${coverage[kind].all}`)
    .join(', ')
}
