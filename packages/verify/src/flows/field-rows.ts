import { fields, kept, lasting, type FoundFact } from './fields.ts'
import { code } from './markdown.ts'

/** The rows of the contact fields: each by what holds it, and the states that change that. */
export function fieldRows(facts: readonly FoundFact[]): readonly (readonly string[])[] {
  return fields.flatMap(({ name, facts: holders, note }) => {
    if (holders.length === 0)
      return [[name, note ?? '', 'nowhere: it follows from the talk', 'with the talk']]
    return holders.map((holder) => {
      const found = facts.find(({ fact }) => fact === holder)
      return [
        name,
        note === undefined ? code(holder) : `${code(holder)}: ${note}`,
        kept[holder] ?? (found?.learned ?? []).map(code).join(', '),
        lasting[holder] ?? (found?.forgotten ?? []).map(code).join(', '),
      ]
    })
  })
}
