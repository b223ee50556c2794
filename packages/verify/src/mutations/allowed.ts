/** A mutant that no transcript can kill, and why that is right. */
export interface Allowance {
  /** The mutant's name, as the report shows it. */
  readonly mutant: string
  readonly because: string
}

/** Kept short: a thing that truly changes nothing belongs out of the machine, not in here. */
export const allowed: readonly Allowance[] = []
