import type { Mailbox, Service, Topic } from '@cristal/core'
import type { Limiter, Organisation, Understanding } from '@cristal/dialogue'
import type { Customers, Installments, Slips, Statements } from '@cristal/financial'
import type { Desk } from '@cristal/handoff'

/** What a stage gives to the bot that plays on it. */
export interface StageParts {
  readonly organisation: Organisation
  readonly understanding: Understanding
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
  readonly installments: Installments
  readonly desk: Desk
  /** Its mails are seen in the talk. */
  readonly mailbox: Mailbox
  /** Machines of the organisation's own. */
  readonly services: { readonly [Intent in Service]?: Topic }
  readonly limiter: Limiter
}
