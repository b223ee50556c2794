import { maskPersonal, ordering, unprovided, work } from '@cristal/dialogue'

import type { Mailbox } from './ports/mailbox.ts'

/** What the organisation is told of a message that was not understood; `text` is masked before it leaves. */
export interface ReportInput {
  readonly organisation: string
  readonly to: string
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
      const mail = { to, subject: 'Mensagem não entendida', body: maskPersonal(text) }
      await mailbox.send(mail, { ...call, organisation })
      return null
    }),
  }
}
