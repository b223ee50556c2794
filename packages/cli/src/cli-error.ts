import { CristalError } from '@cristal/dialogue'

export type CliErrorReason =
  /** The command line itself: an unknown flag, a missing one. */
  | 'usage'
  /** A file that cannot be read or has a mistake. */
  | 'input'
  /** A file asks for something that does not exist yet. */
  | 'unbuilt'

/** What a user of the command line can mend; it is shown without a stack, and the command exits with 2. */
export class CliError extends CristalError {
  override readonly name = 'CliError'
  override readonly kind = 'permanent'
  override readonly reason: CliErrorReason

  constructor(reason: CliErrorReason, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.reason = reason
  }
}
