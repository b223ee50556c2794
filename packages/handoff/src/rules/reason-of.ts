/** The reason of what an `onError` got, be it data or a thrown error; empty for a bug. */
export function reasonOf(error: unknown): string {
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : ''
  return typeof reason === 'string' ? reason : ''
}
