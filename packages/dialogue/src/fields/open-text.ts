import type { Field } from './field.ts'

const fewestWords = 3
const fewestCharacters = 16

/**
 * Whatever a person tells in their own words. A short text is given to the understanding first, since it may be a
 * farewell or another wish; one that says nothing of the kind does not fit.
 */
export const openText: Field<string> = {
  name: 'openText',
  read(text) {
    const told = text.trim()
    const words = told.split(/\s+/).length
    return words >= fewestWords || told.length >= fewestCharacters
      ? { kind: 'value', value: told }
      : { kind: 'other' }
  },
}
