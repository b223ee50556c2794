/** The name of an action or a guard; one that is written in place goes by its function's. */
export function nameOf(reference: unknown): string {
  if (typeof reference === 'string') return reference
  if ((typeof reference === 'object' || typeof reference === 'function') && reference !== null) {
    if ('type' in reference && typeof reference.type === 'string') return reference.type
    if ('name' in reference && typeof reference.name === 'string') return reference.name || 'inline'
  }
  return 'inline'
}
