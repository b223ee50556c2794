const opening = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'UND_ERR_CONNECT_TIMEOUT'])
const openingCalls = new Set(['connect', 'getaddrinfo'])

/** Tells whether an error proves that the connection was never opened, so that nothing can have arrived. */
export function neverSent(error: unknown, depth = 5): boolean {
  if (!(error instanceof Error) || depth === 0) return false
  if ('code' in error && typeof error.code === 'string' && opening.has(error.code)) return true
  if ('syscall' in error && typeof error.syscall === 'string' && openingCalls.has(error.syscall)) return true
  // A host with several addresses fails with one error for each.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((each) => neverSent(each, depth - 1))
  }
  return neverSent(error.cause, depth - 1)
}
