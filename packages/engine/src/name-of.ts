/** The name by which an action or guard is looked up; `undefined` for one written in place. */
export function nameOf(reference: unknown): string | undefined {
  if (typeof reference === 'string') return reference
  if (typeof reference !== 'object' || reference === null || !('type' in reference)) return undefined
  return typeof reference.type === 'string' ? reference.type : undefined
}
