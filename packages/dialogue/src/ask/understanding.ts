import type { Organisation } from '../organisation.ts'
import type { Understanding, Understood } from '../ports/understanding.ts'
import { dateOf } from '../time.ts'
import { unprovided, work, type WorkPolicy } from '../work.ts'

/** What the actor `understand` is given. */
export interface UnderstandInput {
  readonly text: string
  /** ISO with offset. */
  readonly now: string
  readonly organisation: Organisation['id']
}

/** Stands in every machine that asks what a person means, until an `Understanding` is bound. */
export const understand = unprovided<Understood, UnderstandInput>('understand')

/** Of all intents, a conversation keeps so many: whatever it keeps is written at each of its steps. */
const likely = 3

/** How long a conversation waits to be understood. */
export const understandingPolicy: WorkPolicy = { timeout: 8_000, attempts: 2, idempotent: true }

/**
 * Binds an {@link Understanding} to the name that every machine with a question invokes.
 *
 * @example
 * ```ts
 * bind(askDocument, understandingActors(embeddedUnderstanding()))
 * ```
 */
export function understandingActors(port: Understanding) {
  return {
    understand: work<Understood, UnderstandInput>(understandingPolicy, async (input, { key, signal }) => {
      const understood = await port.understand(
        { text: input.text, today: dateOf(input.now) },
        { organisation: input.organisation, key, signal },
      )
      return { ...understood, ranking: understood.ranking.slice(0, likely) }
    }),
  }
}
