/** The name of what an `invoke` runs; a machine that stands in the configuration itself goes by its id. */
export function sourceName(source: unknown): string {
  if (typeof source === 'string') return source
  const named = typeof source === 'object' && source !== null && 'id' in source
  return named && typeof source.id === 'string' ? source.id : 'inline'
}
