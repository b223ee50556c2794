/** How much is measured. */
export interface Plan {
  /** Rounds that count; one before them only warms up. */
  readonly rounds: number
  readonly contacts: number
  /** For how long new talks are begun in one round, in milliseconds. */
  readonly milliseconds: number
  /** Talks in one round, at least. */
  readonly talks: number
  /** Talks before the rounds that count, at least: what Node compiles, it compiles by then. */
  readonly warmUp: number
  /** Conversations that are left alone to be weighed. */
  readonly conversations: number
  readonly coldStarts: number
}

export const wholePlan: Plan = {
  rounds: 7,
  contacts: 100,
  milliseconds: 700,
  talks: 10,
  warmUp: 100,
  conversations: 1000,
  coldStarts: 7,
}

/** Enough to see that every talk is right; its numbers mean nothing. */
export const quickPlan: Plan = {
  rounds: 1,
  contacts: 3,
  milliseconds: 0,
  talks: 1,
  warmUp: 1,
  conversations: 5,
  coldStarts: 1,
}
