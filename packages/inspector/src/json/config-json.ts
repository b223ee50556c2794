import type { Json } from '@cristal/dialogue'

import { literalsOf } from '../literals-of.ts'
import { nameOf } from '../name-of.ts'
import { sourceName } from '../source-name.ts'

/**
 * A configuration as JSON that `createMachine()` takes: everything in it stays, in its order. Functions become
 * markers, and an actor that stands in it becomes its name.
 */
export function configJson(config: object): Json {
  return valueJson(config, '')
}

/** Where an action or a guard stands, which is looked up by its `type`. */
const named = ['entry', 'exit', 'actions', 'guard', 'guards']

function valueJson(value: unknown, key: string): Json {
  if (key === 'src') return sourceName(value)
  if (typeof value === 'function') return functionJson(value, key)
  if (Array.isArray(value)) return value.map((each) => valueJson(each, key))
  if (typeof value === 'object' && value !== null) return entriesJson(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

function entriesJson(value: object): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, valueJson(inner, key)]),
  )
}

/** XState's own actions and guards, such as `raise` and `and`, are functions that carry what they were given. */
function functionJson(value: Function, key: string): Json {
  const given = Object.entries(value).filter(([name]) => !machinery.includes(name))
  if (given.length > 0 && named.includes(key)) {
    return { type: nameOf(value), ...entriesJson(Object.fromEntries(given)) }
  }
  const marker = { $function: literalsOf(value) }
  return named.includes(key) ? { type: nameOf(value), ...marker } : marker
}

/** What XState itself hangs on its functions. */
const machinery = ['type', 'check', 'resolve', 'retryResolve', 'execute']
