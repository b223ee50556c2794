import { CristalError, type CristalErrorOptions, type ErrorKind } from '@cristal/dialogue'

const kinds = {
  /** No connection, or it was lost before the mail was handed over. */
  unavailable: 'transient',
  /** The server answered "not now" (4xx): greylisting, a full queue, a limit. */
  postponed: 'transient',
  /** The server does not take this user and password, or asks for some. */
  unauthorized: 'permanent',
  /** The connection cannot be encrypted, or nobody vouches for the server. */
  insecure: 'permanent',
  /** The server does not take this mail (5xx): the recipient, the sender or the content. */
  refused: 'permanent',
  /** The mail itself is wrong: nothing was sent. */
  invalid: 'permanent',
  /** What answers there does not speak SMTP. */
  unexpectedResponse: 'contract',
  /** The mail was handed over, and the answer was lost: it may have left. */
  unknownOutcome: 'unknown',
} as const satisfies Record<string, ErrorKind>

/** Why a mail did not leave; its kind says what may be done about it. */
export type MailErrorReason = keyof typeof kinds

/** The only error, besides the caller's own reason, that this mailbox rejects with. */
export class MailError extends CristalError {
  override readonly name = 'MailError'
  override readonly reason: MailErrorReason

  constructor(reason: MailErrorReason, message: string, options?: CristalErrorOptions) {
    super(message, options)
    this.reason = reason
  }

  override get kind(): ErrorKind {
    return kinds[this.reason]
  }
}
