/** A mail that an upstream, or the bot over SMTP, would have sent. Nothing leaves the machine. */
export interface Mail {
  /** ISO 8601 with the scenario's offset. */
  readonly at: string
  /** `message`: one that came over SMTP. */
  readonly kind: 'slip' | 'statement' | 'message'
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly customerId?: number
  /** Absent: the statement covers every bill of the customer. */
  readonly billReceivableId?: number
  /** Of a slip only. */
  readonly installmentId?: number
}
