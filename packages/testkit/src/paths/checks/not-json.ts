/** Something that JSON would lose or change, and where it stands. */
export interface Foreign {
  readonly place: string
  readonly what: string
}

/** The first thing in a value that JSON cannot hold; `undefined` when there is none. Actors are XState's affair. */
export function notJson(value: unknown, place: string, within: readonly unknown[] = []): Foreign | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return undefined
    case 'number':
      return Number.isFinite(value) ? undefined : { place, what: String(value) }
    case 'object':
      if (value === null || isActor(value)) return undefined
      if (within.includes(value)) return { place, what: 'a circle' }
      return isPlain(value)
        ? firstIn(value, place, [...within, value])
        : { place, what: `a ${value.constructor.name}` }
    default:
      return { place, what: `a ${typeof value}` }
  }
}

function firstIn(value: object, place: string, within: readonly unknown[]): Foreign | undefined {
  for (const [key, held] of Object.entries(value)) {
    const found = notJson(held, `${place}.${key}`, within)
    if (found) return found
  }
  return undefined
}

function isActor(value: object): boolean {
  return 'sessionId' in value && 'send' in value
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || prototype === Object.prototype
}
