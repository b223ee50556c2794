import { fold, type Period } from '@cristal/dialogue'

import type { ParseAnswer } from './parse-answer.ts'

/** What an entity adds to the periods of the text, unless the text has one of `unless` already. */
interface Meaning {
  readonly stem: RegExp
  readonly one: Period
  readonly many: Period
  readonly unless: readonly Period[]
}

const meanings: readonly Meaning[] = [
  {
    stem: /^ultim/,
    one: 'lastOverdue',
    many: 'recent',
    unless: ['lastOverdue', 'overdue', 'recent'],
  },
  {
    stem: /^(?:atras|vencid|inadimpl)/,
    one: 'overdue',
    many: 'overdue',
    unless: ['overdue', 'lastOverdue'],
  },
  { stem: /^(?:prox|futur|seguint)/, one: 'next', many: 'upcoming', unless: ['next', 'upcoming'] },
  { stem: /^(?:atual|atuais|corrente)/, one: 'current', many: 'current', unless: ['current'] },
  { stem: /^recent/, one: 'recent', many: 'recent', unless: ['recent'] },
]

/** An entity that is less certain says nothing. */
const likely = 0.5

/**
 * The periods of a text, and those that only the repository's entities tell. What the words themselves say wins:
 * an entity's name does not tell "a próxima" from "as próximas".
 */
export function periodsOf(said: readonly Period[], entities: ParseAnswer['entities']): readonly Period[] {
  const periods = [...said]
  for (const [group, found] of Object.entries(entities ?? {})) {
    for (const { entity, value, confidence } of found) {
      const meaning = (confidence ?? 1) >= likely ? (meaningOf(entity) ?? meaningOf(group)) : undefined
      if (meaning === undefined || meaning.unless.some((period) => periods.includes(period))) continue
      periods.push(/s\s*$/i.test(value ?? entity) ? meaning.many : meaning.one)
    }
  }
  return periods
}

function meaningOf(name: string): Meaning | undefined {
  const plain = fold(name.normalize('NFC'))
  return meanings.find(({ stem }) => stem.test(plain))
}
