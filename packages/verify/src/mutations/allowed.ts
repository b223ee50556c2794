/** A mutant that no transcript can kill, and why that is right. */
export interface Allowance {
  /** The mutant's name, as the report shows it. */
  readonly mutant: string
  readonly because: string
}

/** Kept short: a thing that truly changes nothing belongs out of the machine, not in here. */
export const allowed: readonly Allowance[] = [
  {
    mutant: 'core.classifying, understand failed: no say core.notUnderstanding',
    because: 'the embedded understanding never fails; packages/core/src/out-of-reach.test.ts lets one fail',
  },
  {
    mutant: 'bills.listingBills, listBills failed 1: never isTooLarge',
    because: 'a scenario always has Back4app; packages/financial/src/bills/machine.test.ts leaves it out',
  },
]
