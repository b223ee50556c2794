import type { Field } from './field.ts'

/**
 * An e-mail address, on its own or in a sentence. The value is in lower case, since phones write a capital at the
 * beginning of everything.
 */
export const email: Field<string> = {
  name: 'email',
  read(text) {
    const joined = text
      .slice(0, 500)
      .toLowerCase()
      .replace(/\s*@\s*/g, '@')
    const value = candidates(joined).find(isAddress)
    if (value !== undefined) return { kind: 'value', value }
    return isAttempt(joined) ? { kind: 'malformed' } : { kind: 'other' }
  },
}

/** Stretches without a space, without what encloses or follows them. */
function candidates(text: string): readonly string[] {
  return text
    .split(/[\s<>()[\]"]+/)
    .map((word) => word.replace(/^(?:e-?mail:|mailto:|[,;:'*])+|[.,;:!?'*]+$/g, ''))
}

/** An address as desks accept it: no quotes, no letters with accents, a domain with a known shape. */
function isAddress(word: string): boolean {
  const [local = '', domain = '', ...rest] = word.split('@')
  const labels = domain.split('.')
  return (
    rest.length === 0 &&
    word.length <= 254 &&
    local.length <= 64 &&
    /^[a-z0-9_%+'&-]+(?:\.[a-z0-9_%+'&-]+)*$/.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    /^[a-z]{2,}$/.test(labels.at(-1) ?? '')
  )
}

/** Something of an address: an @, the word for it, or a mail service's name. */
function isAttempt(text: string): boolean {
  return /@|\barroba\b|gmail|hotmail|outlook|yahoo|icloud/.test(text)
}
