/**
 * The texts that a function's source gives literally to a name, such as `{ text: 'core.menu' }`. Where a name is
 * given several, the first; where it is given something that is worked out, nothing.
 */
export function literalsOf(given: Function): Readonly<Record<string, string>> {
  const literals: Record<string, string> = {}
  for (const [, name = '', , text = ''] of given.toString().matchAll(literal)) literals[name] ??= text
  return literals
}

/** A property that begins an object or follows another, so that `a ? b : 'c'` is none. */
const literal = /(?<=[{,]\s*)([A-Za-z_]\w*)\s*:\s*(['"`])((?:(?!\2)[^\\$\n])*)\2(?=\s*[,}])/g
