import { fold } from '../fold.ts'
import type { Field } from './field.ts'
import { beginsNoName, isNeverInAName } from './no-names.ts'

/**
 * A person's name: one word or several. Names look like anything, so that only what is surely none is not taken for
 * one: greetings, wishes, words of this business, numbers. In the value each name begins with a capital.
 */
export const personName: Field<string> = {
  name: 'personName',
  read(text) {
    const bounded = text.trim().slice(0, 160)
    if (/[\d@]/.test(bounded)) return { kind: isSentence(bounded) ? 'other' : 'malformed' }
    const words = withoutCourtesy(bounded).split(/\s+/)
    return isName(words) ? { kind: 'value', value: capitalised(words) } : { kind: 'other' }
  },
}

const greeting =
  /^(?:(?:oi+|ola|opa|bom dia|boa tarde|boa noite)(?:[,.!]+ *| +(?=(?:o )?meu nome|sou |me chamo|eu )))+/
const introduction =
  /^(?:(?:o )?meu nome(?: completo)? (?:e|eh)(?: (?:o|a))?|(?:eu )?me chamo|(?:eu )?sou(?: (?:o|a))?|aqui (?:quem fala )?e (?:o|a)|(?:pode )?me chamar? de|(?:e|eh) (?:o|a))[: ]+/
const politeness = /[,. ]+(?:por favor|obrigad[oa]|ta bom|tudo bem)$/
const loose = /^[\s.,;:!"]+|[\s,;:!"]+$|\p{Extended_Pictographic}/gu

/** What is left of a text once the person has said hello and that a name follows. */
function withoutCourtesy(text: string): string {
  const bare = text
    .normalize('NFC')
    .replace(loose, '')
    .replace(/(?<=\p{L}{2})\.$/u, '')
  const begun = cut(cut(bare, greeting), introduction)
  return begun.slice(0, begun.length - (politeness.exec(fold(begun))?.[0].length ?? 0)).trim()
}

/** Cuts what a folded beginning matches; folding keeps offsets. */
function cut(text: string, beginning: RegExp): string {
  return text.slice(beginning.exec(fold(text))?.[0].length ?? 0)
}

const mostWords = 8
const particles = new Set(['da', 'de', 'di', 'do', 'du', 'das', 'dos', 'del', 'e', 'la', 'van', 'von', 'y'])

function isName(words: readonly string[]): boolean {
  const folded = words.map(fold)
  return (
    words.length <= mostWords &&
    words.some((word) => word.replace(/\P{L}/gu, '').length >= 2) &&
    words.every((word) => /^\p{L}(?:[\p{L}\p{M}]|['’.-](?=\p{L})){0,24}\.?$/u.test(word)) &&
    folded.every((word) => !isNeverInAName(word) && (canBeSpoken(word) || particles.has(word))) &&
    !beginsNoName(folded[0] ?? '')
  )
}

/** Not "kkkk", "rsrs" or "hahaha"; initials such as "J." are fine, and so is what has no Latin letters. */
function canBeSpoken(word: string): boolean {
  const spoken = /[aeiouy]/.test(word) || !/^[a-z.'-]+$/.test(word)
  return word.length <= 2 || (spoken && !/^(?:ha|he|hi|rs|k){2,}h?$/.test(word))
}

function capitalised(words: readonly string[]): string {
  return words
    .map((word, index) => {
      if (index > 0 && particles.has(fold(word))) return word.toLowerCase()
      const mixed = word !== word.toLowerCase() && word !== word.toUpperCase()
      return mixed ? word : word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    })
    .join(' ')
}

/** Words beside the number: a wish, perhaps, rather than a mistake. */
function isSentence(text: string): boolean {
  return !text.includes('@') && (text.match(/\p{L}{2,}/gu) ?? []).length >= 3
}
