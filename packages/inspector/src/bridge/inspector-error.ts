import { CristalError, type CristalErrorOptions } from '@cristal/dialogue'

export type InspectorErrorReason =
  /** Another program has the port. */
  | 'portInUse'
  /** The viewer's address is none. */
  | 'badViewer'

/** Why the live inspector was not opened. Once it is open, it throws nothing. */
export class InspectorError extends CristalError {
  override readonly name = 'InspectorError'
  override readonly kind = 'permanent'
  override readonly reason: InspectorErrorReason

  constructor(reason: InspectorErrorReason, message: string, options?: CristalErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
