import { CristalError, type CristalErrorOptions, type ErrorKind } from '@cristal/dialogue'

const kinds = {
  unknownOrganisation: 'permanent',
  stopped: 'transient',
  timedOut: 'transient',
  unknownOutcome: 'unknown',
  storeFailed: 'transient',
  storeTooNew: 'permanent',
  storeUnusable: 'permanent',
  portInUse: 'permanent',
} as const satisfies Record<string, ErrorKind>

export type HostErrorReason = keyof typeof kinds

/** What a host rejects with, or puts in the place of a result that never came. */
export class HostError extends CristalError {
  override readonly name = 'HostError'
  override readonly reason: HostErrorReason

  constructor(reason: HostErrorReason, message: string, options?: CristalErrorOptions) {
    super(message, options)
    this.reason = reason
  }

  override get kind(): ErrorKind {
    return kinds[this.reason]
  }
}
