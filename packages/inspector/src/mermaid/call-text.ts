import { literalsOf } from '../literals-of.ts'
import { nameOf } from '../name-of.ts'

/** An action or a guard with what it is literally given: `say(core.menu)`, `isBetween(from=5, to=12)`. */
export function callText(reference: unknown): string {
  const given = valuesText(paramsOf(reference))
  return given === '' ? nameOf(reference) : `${nameOf(reference)}(${given})`
}

/** `/ one, two`; nothing for no actions. */
export function callsText(references: readonly unknown[]): string {
  return references.length === 0 ? '' : `/ ${references.map(callText).join(', ')}`
}

/** One value by itself, several by name; of a function what its source gives literally. */
export function valuesText(params: unknown): string {
  const given = typeof params === 'function' ? literalsOf(params) : params
  if (given === undefined) return ''
  if (typeof given !== 'object' || given === null) return valueText(given)
  const entries = Object.entries(given).map(([name, value]) => [name, valueText(value)] as const)
  const [first] = entries
  return entries.length === 1 && first
    ? first[1]
    : entries.map(([name, value]) => `${name}=${value}`).join(', ')
}

function paramsOf(reference: unknown): unknown {
  if (typeof reference === 'function' && 'guards' in reference && Array.isArray(reference.guards)) {
    return reference.guards.map(callText).join(', ')
  }
  return typeof reference === 'object' && reference !== null && 'params' in reference
    ? reference.params
    : undefined
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
