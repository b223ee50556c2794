import { join } from 'node:path'

/** What came of the tests of one file, and of the mutants on their way. */
export interface FileResult {
  readonly tests: { readonly id: string; readonly milliseconds: number }[]
  /** How often each mutant was passed through, by Stryker's number of it. */
  readonly coverage: {
    readonly static: Record<string, number>
    readonly perTest: Record<string, Record<string, number>>
  }
  /** Which test failed with a mutant, and how. */
  readonly noticed: Record<string, { readonly by: string; readonly how: string }>
  /** How many tests were run with a mutant. */
  readonly reruns: Record<string, number>
}

/** Where results lie while Stryker runs, below the folder that it runs in. */
export function resultsFolder(): string {
  return join(process.cwd(), 'results')
}
