/** One thing that must hold. */
export interface Step {
  readonly name: string
  /** What holds when it passes, for `--list`. */
  readonly says: string
  /** Steps whose files it reads: it starts after them, and not at all when one fails. */
  readonly after?: readonly string[]
  /** Cores that it fills. @defaultValue 1 */
  readonly cores?: number
  /** Resolves to a short note for the summary. Rejects with a {@link StepFailure} when it does not hold. */
  readonly run: (options: StepOptions) => Promise<string>
}

export interface StepOptions {
  /** Accept what stands now, where a step compares with a committed file. */
  readonly update: boolean
}

/** It does not hold; `output` says why, as the tool said it. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure'
  readonly output: string

  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}
