import type { Mailbox } from '@cristal/core'
import type { Limiter, Organisation, Understanding } from '@cristal/dialogue'
import type { Customers, Slips, Statements } from '@cristal/financial'

/** What a stage gives to the bot that plays on it. */
export interface StageParts {
  readonly organisation: Organisation
  readonly understanding: Understanding
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
  /** Its mails are seen in the talk. */
  readonly mailbox: Mailbox
  readonly limiter: Limiter
}
