import type { Secret } from './secrets-of.ts'

/** What some texts tell of people, without repeating it. */
export function leaksIn(texts: readonly string[], secrets: readonly Secret[]): readonly string[] {
  const patterns = new Map(secrets.map((secret) => [secret.pattern.source, secret]))
  const leaked = [...patterns.values()].filter(({ pattern }) => texts.some((text) => pattern.test(text)))
  return [...new Set(leaked.map(({ what }) => what))]
}

/** Every text in a piece of JSON once, the names of its fields included. */
export function textsIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json]
  if (typeof json === 'number') return [`${json}`]
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) => [name, ...textsIn(value)])
}
