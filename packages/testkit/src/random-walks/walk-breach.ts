import type { Broken, Moment } from './walk-promise.ts'

/** Ends a walk at the first promise that is broken. */
export class WalkBreach extends Error {
  override readonly name = 'WalkBreach'
  readonly broken: Broken
  /** The steps up to and with the one that broke it. */
  readonly moments: readonly Moment[]
  /** It was broken by a restart before each step, which `moments` has; the same walk without them is well. */
  readonly restarted: boolean

  constructor(broken: Broken, moments: readonly Moment[], restarted = false) {
    super(broken.message)
    this.broken = broken
    this.moments = moments
    this.restarted = restarted
  }
}
