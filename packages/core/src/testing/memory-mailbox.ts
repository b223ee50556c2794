import type { Mail, Mailbox } from '../ports/mailbox.ts'

/** A mailbox whose mails can be read. */
export interface MemoryMailbox extends Mailbox {
  /** What left, oldest first. */
  readonly mails: readonly Mail[]
}

/**
 * A {@link Mailbox} that keeps its mails in memory, for tests and demonstrations.
 *
 * @example
 * ```ts
 * const mailbox = memoryMailbox()
 * bind(coreMachine, { ...mailboxActors(mailbox), ...understandingActors(understanding) })
 * ```
 */
export function memoryMailbox(): MemoryMailbox {
  const mails: Mail[] = []
  return {
    mails,
    async send(mail) {
      mails.push(mail)
    },
  }
}
