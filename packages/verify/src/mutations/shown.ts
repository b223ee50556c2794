import type { Named } from './draft.ts'

/** An action or guard with what its params say in words, such as `say core.menu`. */
export function shown({ type, params }: Named): string {
  const words = typeof params === 'function' ? quoted(String(params)) : valuesOf(params)
  return [type, ...words].join(' ')
}

function quoted(source: string): readonly string[] {
  return [...source.matchAll(/(['"])([^'"]+)\1/g)].map(([, , words = '']) => words)
}

function valuesOf(params: unknown): readonly string[] {
  if (typeof params !== 'object' || params === null) return []
  return Object.entries(params).map(([key, value]) => (typeof value === 'string' ? value : key))
}
