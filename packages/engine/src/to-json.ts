import type { Json } from './json.ts'

/** A value that would not survive JSON. The message names the place and the kind, never the value. */
export class NotJson extends TypeError {
  override readonly name = 'NotJson'
}

/**
 * A copy of a value as JSON, sharing nothing with it. Properties that are `undefined` are left out, as
 * `JSON.stringify` does; what JSON would silently change (dates, maps, functions, `NaN`) is refused.
 *
 * @throws NotJson
 */
export function toJson(value: unknown, place: string): Json {
  return copy(value, [place])
}

/** Deeper than any context is, and far from the end of the stack: such a value contains itself. */
const deepest = 500

function copy(value: unknown, path: (string | number)[]): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (!Number.isFinite(value)) throw refusal(`${value}`, path)
      // JSON has no negative zero.
      return value + 0
    case 'object':
      if (value === null) return null
      if (path.length > deepest) throw new NotJson(`${path[0]} contains itself.`)
      return Array.isArray(value) ? copyArray(value, path) : copyObject(value, path)
    default:
      throw refusal(kindOf(value), path)
  }
}

function copyArray(value: readonly unknown[], path: (string | number)[]): Json {
  const copied: Json[] = []
  for (let index = 0; index < value.length; index++) {
    path.push(index)
    copied.push(copy(value[index], path))
    path.pop()
  }
  return copied
}

function copyObject(value: object, path: (string | number)[]): Json {
  const prototype: unknown = Object.getPrototypeOf(value)
  // A plain object of another realm is plain too.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw refusal(kindOf(value), path)
  const copied: Record<string, Json> = {}
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined) continue
    path.push(key)
    const inner = copy(held, path)
    path.pop()
    if (key === '__proto__') Object.defineProperty(copied, key, { value: inner, enumerable: true })
    else copied[key] = inner
  }
  return copied
}

function refusal(kind: string, path: readonly (string | number)[]): NotJson {
  return new NotJson(`${path.join('.')} is ${kind}, which JSON cannot hold.`)
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`
  const constructor: unknown = value.constructor
  return typeof constructor === 'function' ? withArticle(constructor.name) : 'an object of a class'
}

function withArticle(name: string): string {
  return /^[AEIOU]/i.test(name) ? `an ${name}` : `a ${name}`
}
