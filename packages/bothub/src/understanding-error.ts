import { CristalError, type CristalErrorOptions, type ErrorKind } from '@cristal/dialogue'

const kinds = {
  unavailable: 'transient',
  overloaded: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  unexpectedResponse: 'contract',
} as const satisfies Record<string, ErrorKind>

/** Why Bothub did not understand; its kind says what may be done about it. */
export type UnderstandingErrorReason = keyof typeof kinds

/** What {@link bothub} rejects with. It never holds what the person wrote. */
export class UnderstandingError extends CristalError {
  override readonly name = 'UnderstandingError'
  override readonly reason: UnderstandingErrorReason

  constructor(reason: UnderstandingErrorReason, message: string, options?: CristalErrorOptions) {
    super(message, options)
    this.reason = reason
  }

  override get kind(): ErrorKind {
    return kinds[this.reason]
  }
}
