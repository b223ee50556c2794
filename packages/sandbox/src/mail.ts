/** A mail that an upstream would have sent. Nothing leaves the machine. */
export interface Mail {
  /** ISO 8601 with the scenario's offset. */
  readonly at: string
  readonly kind: 'slip' | 'statement'
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly customerId?: number
  /** Absent: the statement covers every bill of the customer. */
  readonly billReceivableId?: number
  /** Of a slip only. */
  readonly installmentId?: number
}
