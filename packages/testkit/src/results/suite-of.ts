import type { PathCases } from '../paths/cases.ts'
import type { MachinePath } from '../paths/choose/path.ts'
import type { MachineCases } from '../paths/machine-cases.ts'
import { statesIn } from '../paths/model/states-in.ts'
import { pathsOf, type PathReport } from '../paths/paths-of.ts'
import { differenceText } from '../paths/run/difference.ts'
import { takingPaths } from '../paths/take-paths.ts'
import type { PathStep } from '../paths/walk/graph.ts'
import { linesOf } from './lines-of.ts'
import type { PathResult, StepResult, SuiteResult } from './results.ts'

/** How the paths of a machine become results. */
export interface SuiteOptions {
  /** The file that holds the cases, as it is to be shown. */
  readonly file: string
  /** Whether the paths are also taken for real. */
  readonly run: boolean
  /** Only the paths whose names pass are run and told; coverage and findings stay those of all. Absent: all. */
  readonly only?: (name: string) => boolean
  /** Milliseconds, for what a path takes. Absent: none is measured. */
  readonly now?: () => number
  /** Told of each path, when it is through. */
  readonly onPath?: (path: PathResult) => void
}

/**
 * Walks a machine, takes its paths where that is asked for, and tells what came of them as plain JSON.
 *
 * @example
 * ```ts
 * const suite = suiteOf(login, { file: 'test/paths/login.paths.ts', run: true })
 * console.log(suite.paths.filter(({ status }) => status === 'failed').length)
 * ```
 */
export function suiteOf({ machine, cases }: MachineCases, options: SuiteOptions): SuiteResult {
  const report = pathsOf(machine, cases)
  const take = takingPaths(machine, cases)
  const { file, run, only = () => true, now = () => 0, onPath } = options
  const { states, transitions, invokes } = report.model
  const paths = report.paths
    .filter(({ name }) => only(name))
    .map((path) => {
      const before = now()
      const differences = run ? take(path).map(differenceText) : []
      const ms = now() - before
      const result: PathResult = {
        name: path.name,
        status: !run ? 'notRun' : differences.length > 0 ? 'failed' : 'passed',
        differences,
        ms: run ? ms : 0,
        covers: path.covers,
        steps: stepsOf(path, report, cases),
      }
      onPath?.(result)
      return result
    })
  return {
    name: report.name,
    file,
    kind: 'machine',
    model: { description: machine.root.description, states, transitions, invokes },
    coverage: report.coverage,
    findings: report.findings,
    paths,
  }
}

function stepsOf({ steps }: MachinePath, { model }: PathReport, cases: PathCases): readonly StepResult[] {
  return steps.map((step: PathStep): StepResult => {
    const { move, reached } = step
    return {
      label: move.label,
      by: move.type,
      lines: linesOf(step, cases.texts ?? {}),
      begins: reached.trace.begun.map(({ src }) => src),
      states: statesIn(reached.snapshot, model),
      taken: reached.trace.taken,
    }
  })
}
