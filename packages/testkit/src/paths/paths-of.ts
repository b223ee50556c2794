import type { AnyStateMachine } from 'xstate'

import type { PathCases } from './cases.ts'
import { allowing } from './checks/allowing.ts'
import type { Checked } from './checks/checked.ts'
import { contractFindings } from './checks/contract-findings.ts'
import { findAll, once } from './checks/find-all.ts'
import type { Finding } from './checks/finding.ts'
import { gaps } from './checks/gaps.ts'
import { strays } from './checks/strays.ts'
import { choosePaths } from './choose/choose-paths.ts'
import { covering, goalsOf } from './choose/goals.ts'
import { namePaths } from './choose/name-paths.ts'
import type { MachinePath } from './choose/path.ts'
import { retrace } from './choose/retrace.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import { modelOf, type MachineModel } from './model/machine-model.ts'
import { resolveCases } from './resolved-cases.ts'
import { explore } from './walk/explore.ts'
import type { Graph } from './walk/graph.ts'
import type { Situation } from './walk/situation.ts'

/** The paths through a machine, and what they show. */
export interface PathReport {
  readonly name: string
  readonly model: MachineModel
  /** Everything that the machine can come to with its cases. */
  readonly graph: Graph
  /** Few paths that together cover all that can be covered. */
  readonly paths: readonly MachinePath[]
  readonly coverage: Coverage
  /** What is wrong, wherever the machine can come to; gaps in the coverage too. */
  readonly findings: readonly Finding[]
}

/**
 * Walks everything that a machine can come to, chooses paths that cover it, and finds what is wrong. Nothing of the
 * machine is run: its work ends as the cases say, its timers fire in any order in which they can.
 *
 * @example
 * ```ts
 * const { paths, findings } = pathsOf(machine, { effects: { load: { 'found': done({ id: '1' }) } } })
 * ```
 */
export function pathsOf<Machine extends AnyStateMachine>(
  machine: Machine,
  given: PathCases<Machine> = {},
): PathReport {
  const before = walked.get(given)
  if (before?.machine === machine) return before.report
  const report = walk(machine, given as PathCases)
  walked.set(given, { machine, report })
  return report
}

/** A machine that several others invoke is walked once. */
const walked = new WeakMap<object, { readonly machine: AnyStateMachine; readonly report: PathReport }>()

/** Moves of a path, about: few enough to be read at a glance. */
const handy = 7

function isEnd({ snapshot }: Situation): boolean {
  return snapshot !== undefined && snapshot.status !== 'active'
}

function walk(machine: AnyStateMachine, given: PathCases): PathReport {
  const model = modelOf(machine)
  const cases = resolveCases(model, given)
  const exploration = explore(machine, cases)
  const covers = covering(model, cases)
  const ways = choosePaths(exploration.graph, { covers, isEnd, handy }).map((way) =>
    retrace(way, exploration, cases),
  )
  const names = namePaths(
    ways.map(({ steps }) => steps),
    cases.name,
    model,
  )
  const paths = ways.map(({ steps }, index) => ({
    name: names[index] ?? cases.name,
    steps,
    covers: [...new Set(steps.flatMap(covers))],
  }))
  const goals = goalsOf(machine, model, cases)
  const reached = new Set(paths.flatMap((path) => path.covers))
  const checked: Checked = { machine, model, cases, exploration }
  return {
    name: cases.name,
    model,
    graph: exploration.graph,
    paths,
    coverage: coverageOf(goals, reached, cases.allowed),
    findings: allowing(
      once([
        ...findAll(checked),
        ...strays(ways),
        ...contractFindings(checked),
        ...(cases.partial ? [] : gaps(checked, goals, reached)),
      ]),
      goals.map(({ name }) => name).filter((name) => !reached.has(name)),
      cases.allowed,
    ),
  }
}
