import type { PathCases } from '../paths/cases.ts'
import { goalsOf } from '../paths/choose/goals.ts'
import type { MachinePath } from '../paths/choose/path.ts'
import type { MachineCases } from '../paths/machine-cases.ts'
import { pathsOf } from '../paths/paths-of.ts'
import { resolveCases } from '../paths/resolved-cases.ts'
import { differenceText } from '../paths/run/difference.ts'
import { takingPaths } from '../paths/take-paths.ts'
import type { PathResult, SuiteResult } from './results.ts'
import { startsOf } from './starts-of.ts'
import { stepsOf } from './steps-of.ts'

/** How the paths of a machine become results. */
export interface SuiteOptions {
  /** The file that holds the cases, as it is to be shown. */
  readonly file: string
  /** Whether the paths are also taken for real. */
  readonly run: boolean
  /** Only the paths whose names pass are run and told; coverage and findings stay those of all. Absent: all. */
  readonly only?: (name: string) => boolean
  /** In which order the paths are taken; they are told in their own. Absent: that one. */
  readonly order?: <Path>(paths: readonly Path[]) => readonly Path[]
  /** Milliseconds, for what a path takes. Absent: none is measured. */
  readonly now?: () => number
}

/**
 * Takes the paths of a machine one by one, so that whoever asks may draw breath, or stop, between two of them.
 *
 * @returns a generator of what came of each path, as soon as it is through; what it returns at last is the whole
 */
export function* suiteByPath(
  { machine, cases }: MachineCases,
  options: SuiteOptions,
): Generator<PathResult, SuiteResult, undefined> {
  const report = pathsOf(machine, cases)
  const { model } = report
  const resolved = resolveCases(model, cases)
  const goals = new Set(goalsOf(machine, model, resolved).map(({ name }) => name))
  const take = resultsOf({ machine, cases }, options, goals)
  const { only = () => true, order = (paths) => paths, file } = options
  const paths = report.paths.filter(({ name }) => only(name))
  const results = new Map<MachinePath, PathResult>()
  for (const path of order(paths)) {
    const result = take(path)
    results.set(path, result)
    yield result
  }
  return {
    name: report.name,
    file,
    kind: 'machine',
    model: {
      description: machine.root.description,
      states: model.states,
      transitions: model.transitions,
      invokes: model.invokes,
      starts: startsOf(machine.root),
    },
    coverage: report.coverage,
    allowed: resolved.allowed,
    partial: resolved.partial,
    findings: report.findings,
    paths: paths.flatMap((path) => results.get(path) ?? []),
  }
}

/** Makes what tells how a path goes. */
function resultsOf(
  { machine, cases }: MachineCases,
  { run, now = () => 0 }: SuiteOptions,
  goals: ReadonlySet<string>,
): (path: MachinePath) => PathResult {
  const { model } = pathsOf(machine, cases)
  const take = takingPaths(machine, cases)
  return (path) => {
    const before = now()
    const differences = run ? take(path).map(differenceText) : []
    const ms = run ? now() - before : 0
    return {
      name: path.name,
      status: !run ? 'notRun' : differences.length > 0 ? 'failed' : 'passed',
      differences,
      ms,
      covers: path.covers.filter((name) => goals.has(name)),
      steps: stepsOf(path, model, textsOf(cases)),
    }
  }
}

function textsOf({ texts }: PathCases): Readonly<Record<string, string>> {
  return texts ?? {}
}
