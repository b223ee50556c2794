import { faultQueue, LineError, type LineFault } from '@cristal/dialogue/testing'

import type { Mail, Mailbox } from '../ports/mailbox.ts'

/** A mailbox whose mails can be read. */
export interface MemoryMailbox extends Mailbox {
  /** What left, oldest first. */
  readonly mails: readonly Mail[]
  /** Makes the next mails fail, `times` of them; every one when it is left out. */
  readonly fail: (fault: LineFault, times?: number) => void
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
  const left = new Set<string>()
  const faults = faultQueue<LineFault>()
  return {
    mails,
    async send(mail, call) {
      const fault = faults.next(call)
      if (fault === 'unreachable') throw new LineError(fault)
      const key = JSON.stringify([call.organisation, call.key])
      if (!left.has(key)) mails.push(mail)
      left.add(key)
      if (fault) throw new LineError(fault)
    },
    fail: faults.add,
  }
}
