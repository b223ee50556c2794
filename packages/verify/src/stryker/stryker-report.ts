/** What of Stryker's report is read; https://github.com/stryker-mutator/mutation-testing-elements describes it whole. */
export interface StrykerReport {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly StrykerMutant[] }>
  >
}

export interface StrykerMutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status:
    | 'Killed'
    | 'Timeout'
    | 'Survived'
    | 'NoCoverage'
    | 'Ignored'
    | 'RuntimeError'
    | 'CompileError'
  readonly location: { readonly start: Position; readonly end: Position }
}

/** Both count from 1. */
interface Position {
  readonly line: number
  readonly column: number
}
