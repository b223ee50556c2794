import { maskPersonal, ordering, reading, unprovided, work } from '@cristal/dialogue'

import type { Erasure } from './ports/erasure.ts'
import type { Mailbox } from './ports/mailbox.ts'

/** What the organisation is told of a message that was not understood; `text` is masked before it leaves. */
export interface ReportInput {
  readonly organisation: string
  /** `null`: nobody is. */
  readonly to: string | null
  readonly text: string
}

/** Stands in the core machine until {@link mailboxActors} are bound. */
export const reportMisunderstood = unprovided<null, ReportInput>('reportMisunderstood')

/**
 * Binds a {@link Mailbox} to the name that the core machine invokes.
 *
 * @example
 * ```ts
 * bind(coreMachine, { ...mailboxActors(mailbox), ...understandingActors(understanding) })
 * ```
 */
export function mailboxActors(mailbox: Mailbox) {
  return {
    reportMisunderstood: work<null, ReportInput>(ordering, async ({ organisation, to, text }, call) => {
      if (to === null) return null
      const mail = { to, subject: 'Mensagem não entendida', body: withoutCodes(maskPersonal(text)) }
      await mailbox.send(mail, { ...call, organisation })
      return null
    }),
  }
}

/** Four digits alone are what a login compares: typed a moment too late, they come here. */
function withoutCodes(text: string): string {
  return text.replace(/(?<!\p{N})\d{4}(?!\p{N})/gu, '•••')
}

/** Whose data is erased outside of the conversation. */
export interface EraseInput {
  readonly organisation: string
  readonly conversation: string
}

/** Stands in the privacy machine until {@link erasureActors} are bound. */
export const eraseElsewhere = unprovided<null, EraseInput>('eraseElsewhere')

/**
 * Binds an {@link Erasure} to the name that the privacy machine invokes.
 *
 * @example
 * ```ts
 * bind(coreMachine, erasureActors({ erase: (conversation, call) => desk.erase(conversation, call) }))
 * ```
 */
export function erasureActors(erasure: Erasure) {
  return {
    eraseElsewhere: work<null, EraseInput>(reading, async ({ organisation, conversation }, call) => {
      await erasure.erase(conversation, { ...call, organisation })
      return null
    }),
  }
}
