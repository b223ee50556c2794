import type { BillingErrorReason } from '../ports/billing-error.ts'

/** What an `onError` got says that a statement is more than is read at once. */
export function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'reason' in error && error.reason === reason
}

const reason: BillingErrorReason = 'tooLarge'
