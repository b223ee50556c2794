import type { Call } from '@cristal/dialogue'

/** A mail to the organisation. */
export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text, personal data masked. */
  readonly body: string
}

/** Where the organisation's mails leave from. `mailboxContract` of `@cristal/core/testing` proves an implementation. */
export interface Mailbox {
  /** Lets one mail leave for a `call.key` of an organisation. Rejects with kind `unknown` when it may have left. */
  send(mail: Mail, call: Call): Promise<void>
}
