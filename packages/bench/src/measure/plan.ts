/** How much is measured. */
export interface Plan {
  /** Rounds that count; one before them only warms up. */
  readonly rounds: number
  readonly contacts: number
  /** For how long new talks are begun in one round, in milliseconds. */
  readonly milliseconds: number
  /** Conversations that are left alone to be weighed. */
  readonly conversations: number
  readonly coldStarts: number
}

export const wholePlan: Plan = {
  rounds: 7,
  contacts: 100,
  milliseconds: 700,
  conversations: 2000,
  coldStarts: 7,
}

/** Enough to see that every talk is right; its numbers mean nothing. */
export const quickPlan: Plan = { rounds: 1, contacts: 3, milliseconds: 0, conversations: 5, coldStarts: 1 }
