/** A difference taken apart, where it is written as the runs write it. */
export interface DifferenceParts {
  /** Where or how it ran, such as `live` or `two messages at once`. */
  readonly on: string
  /** What happened before. */
  readonly after: string
  /** What differed, such as `states`. */
  readonly what: string
  readonly expected: string
  readonly came: string
}

/** Takes a difference apart; `undefined`: it is written otherwise, and is shown as it is. */
export function differenceParts(text: string): DifferenceParts | undefined {
  const found = /^(.+?), after (.*?): (\w+) should be ([^]*), but is ([^]*)$/.exec(text)
  if (!found) return undefined
  const [, on = '', after = '', what = '', expected = '', came = ''] = found
  return { on, after, what, expected, came }
}
