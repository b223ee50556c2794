import type { AnyStateMachine } from 'xstate'

/** The text keys that a machine's configuration names, in order: as a value, or quoted in a function. */
export function mentionedTexts(
  { config }: AnyStateMachine,
  texts: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  if (texts === undefined) return []
  const found = new Set<string>()
  const seen = new Set<unknown>()
  look(config)
  return [...found]

  function look(value: unknown): void {
    if (typeof value === 'string') note(value)
    if (typeof value === 'function')
      for (const [, , quoted = ''] of String(value).matchAll(/(['"])([^'"]+)\1/g)) note(quoted)
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const inner of Object.values(value)) look(inner)
  }

  function note(text: string): void {
    if (texts !== undefined && Object.hasOwn(texts, text)) found.add(text)
  }
}
