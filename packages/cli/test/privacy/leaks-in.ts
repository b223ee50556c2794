import type { Secret } from './secrets-of.ts'

/** What a text tells of people, without repeating it. */
export function leaksIn(text: string, secrets: readonly Secret[]): readonly string[] {
  return [...new Set(secrets.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what))]
}
