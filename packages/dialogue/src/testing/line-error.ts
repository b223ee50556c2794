import { CristalError, type ErrorKind } from '../errors.ts'

/** What can go wrong between an adapter and what it sends to. */
export type LineFault =
  /** No connection can be opened: nothing arrives. */
  | 'unreachable'
  /** It arrives, and the connection breaks before the answer. */
  | 'answerLost'

/** How an adapter in memory fails when it was told to. */
export class LineError extends CristalError {
  override readonly name = 'LineError'
  override readonly reason: LineFault
  override readonly kind: ErrorKind

  constructor(fault: LineFault) {
    super(`The line in memory was told to fail: ${fault}.`)
    this.reason = fault
    this.kind = fault === 'unreachable' ? 'transient' : 'unknown'
  }
}
