import type { MachineCases } from '../paths/machine-cases.ts'
import type { PathResult, SuiteResult } from './results.ts'
import { suiteByPath, type SuiteOptions } from './suite-by-path.ts'

/**
 * Walks a machine, takes its paths where that is asked for, and tells what came of them as plain JSON.
 *
 * @example
 * ```ts
 * const suite = suiteOf(login, { file: 'test/paths/login.paths.ts', run: true })
 * console.log(suite.paths.filter(({ status }) => status === 'failed').length)
 * ```
 */
export function suiteOf(
  machineCases: MachineCases,
  { onPath, ...options }: SuiteOptions & { readonly onPath?: (path: PathResult) => void },
): SuiteResult {
  const taking = suiteByPath(machineCases, options)
  for (;;) {
    const { done, value } = taking.next()
    if (done) return value
    onPath?.(value)
  }
}
