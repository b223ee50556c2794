import type { ColdStart } from '../cold/cold-start.ts'
import type { Measurements } from '../measure/measure-groups.ts'

/** Everything that one run found, as `--json` writes it. */
export interface Report extends Measurements {
  readonly quick: boolean
  readonly at: string
  readonly machine: string
  readonly node: string
  /** The load average over one minute before the run. */
  readonly loadBefore: number
  readonly coldStarts: readonly ColdStart[]
}
