/** Finds a secret in a text: a number however its digits are set apart, else whole words in any case. */
export function secretPattern(secret: string): RegExp {
  const known = patterns.get(secret)
  if (known) return known
  const digits = secret.replaceAll(/[\s()+./-]/g, '')
  const isNumber = /^[\dA-Z]*\d[\dA-Z]*$/i.test(digits) && digits.length >= 8
  const literal = isNumber ? digits.split('').join(`[^${letter}]{0,3}`) : escaped(secret)
  const pattern = new RegExp(`(?<![${letter}])${literal}(?![${letter}])`, 'i')
  patterns.set(secret, pattern)
  return pattern
}

const patterns = new Map<string, RegExp>()

/** Classes of Unicode would cost a second for each hundred patterns. */
const letter = 'A-Za-zÀ-ÿ0-9'

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
