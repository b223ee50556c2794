import { CristalError, type CristalErrorOptions, type ErrorKind } from '@cristal/dialogue'

const kinds = {
  unavailable: 'transient',
  overloaded: 'transient',
  timedOut: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  roomClosed: 'permanent',
  unsupported: 'permanent',
  unexpectedResponse: 'contract',
  unknownOutcome: 'unknown',
} as const satisfies Record<string, ErrorKind>

/** Why the desk did not serve; its kind says what may be done about it. */
export type DeskErrorReason = keyof typeof kinds

/** The only error that a desk may reject with. */
export class DeskError extends CristalError {
  override readonly name = 'DeskError'
  override readonly reason: DeskErrorReason

  constructor(reason: DeskErrorReason, message: string, options?: CristalErrorOptions) {
    super(message, options)
    this.reason = reason
  }

  override get kind(): ErrorKind {
    return kinds[this.reason]
  }
}
