import { CristalError, type CristalErrorOptions, type ErrorKind } from '@cristal/dialogue'

const kinds = {
  unavailable: 'transient',
  overloaded: 'transient',
  timedOut: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  tooLarge: 'permanent',
  unexpectedResponse: 'contract',
  unknownOutcome: 'unknown',
} as const satisfies Record<string, ErrorKind>

/** Why the billing system did not serve; its kind says what may be done about it. */
export type BillingErrorReason = keyof typeof kinds

/** The only error that a billing port may reject with. */
export class BillingError extends CristalError {
  override readonly name = 'BillingError'
  override readonly reason: BillingErrorReason

  constructor(reason: BillingErrorReason, message: string, options?: CristalErrorOptions) {
    super(message, options)
    this.reason = reason
  }

  override get kind(): ErrorKind {
    return kinds[this.reason]
  }
}
