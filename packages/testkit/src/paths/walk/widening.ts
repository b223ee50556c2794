/** The places in a context that are only told roughly, since they take values without end. */
export type Widening = ReadonlySet<string>

const exactNumbers = 12
const exactItems = 4

/** A context as a walk tells situations apart: places that take values without end only roughly. */
export function narrowed(context: unknown, widening: Widening): unknown {
  return widening.size === 0 ? context : roughly(context, '', widening)
}

/**
 * The place in the contexts that takes the most values; `undefined` when none takes too many, so that only all of them
 * together are too much.
 */
export function wildestPlace(
  contexts: readonly unknown[],
  widening: Widening,
): { readonly place: string; readonly values: number } | undefined {
  const [worst] = placesByValues(contexts, widening)
  return worst && worst.values > exactNumbers + 2 ? worst : undefined
}

/** Every place in the contexts, with how many values it takes; the most first. */
export function placesByValues(
  contexts: readonly unknown[],
  widening: Widening,
): readonly { readonly place: string; readonly values: number }[] {
  const found = new Map<string, Set<string>>()
  for (const context of contexts) collect(narrowed(context, widening), '', found)
  return [...found]
    .map(([place, values]) => ({ place, values: values.size }))
    .toSorted((one, other) => other.values - one.values)
}

function roughly(value: unknown, place: string, widening: Widening): unknown {
  if (widening.has(place)) return rough(value)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, roughly(held, below(place, key), widening)]),
  )
}

function rough(value: unknown): unknown {
  if (typeof value === 'number') return Math.abs(value) <= exactNumbers ? value : 'many'
  if (Array.isArray(value)) return value.length <= exactItems ? value : 'many'
  if (typeof value === 'string') return value === '' ? '' : 'some'
  return typeof value
}

function collect(value: unknown, place: string, found: Map<string, Set<string>>): void {
  if (isPlain(value)) {
    for (const [key, held] of Object.entries(value)) collect(held, below(place, key), found)
    return
  }
  const values = found.get(place) ?? new Set()
  values.add(JSON.stringify(value) ?? 'undefined')
  found.set(place, values)
}

function below(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
