import { CristalError, type ErrorKind } from '@cristal/dialogue'

/** A failure of any kind, for work and channels that are to fail. `retryAfter` in milliseconds. */
export class ClerkError extends CristalError {
  override readonly name = 'ClerkError'
  override readonly reason = 'asTheTestWants'
  override readonly kind: ErrorKind

  constructor(kind: ErrorKind, retryAfter?: number) {
    super('It failed, as the test wants.', retryAfter === undefined ? {} : { retryAfter })
    this.kind = kind
  }
}
