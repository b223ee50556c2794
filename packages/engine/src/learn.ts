import type { Json, JsonObject } from './json.ts'
import { isObject } from './persisted.ts'

/** A contact with the facts that machines learned, in order; `null` forgets one. */
export function learn(contact: JsonObject, emitted: readonly Json[]): JsonObject {
  const known = new Map(Object.entries(contact))
  for (const event of emitted) {
    if (!isObject(event) || event['type'] !== 'contact.learned') continue
    const { facts } = event
    if (!isObject(facts))
      throw new TypeError('`contact.learned` has no facts; emit `{ type, facts: { … } }`.')
    for (const [fact, value] of Object.entries(facts)) {
      if (value === null) known.delete(fact)
      else known.set(fact, value)
    }
  }
  return Object.fromEntries(known)
}
