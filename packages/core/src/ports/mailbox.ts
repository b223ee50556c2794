import type { Call } from '@cristal/dialogue'

/** A mail to the organisation. */
export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text, personal data masked. */
  readonly body: string
}

/** Where the organisation's mails leave from. */
export interface Mailbox {
  /** Rejects with kind `unknown` when it may have left. */
  send(mail: Mail, call: Call): Promise<void>
}
