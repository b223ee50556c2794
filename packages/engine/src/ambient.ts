import type { Json, JsonObject } from './json.ts'
import { isObject } from './persisted.ts'

/** Lays what surrounds a step into the context of every machine of a snapshot. */
export function layAmbient(snapshot: Json, ambient: JsonObject): Json {
  if (!isObject(snapshot)) return snapshot
  const { context, children } = snapshot
  return {
    ...snapshot,
    ...(isObject(context) && { context: { ...context, ...ambient } }),
    ...(isObject(children) && { children: mapValues(children, (child) => layIntoChild(child, ambient)) }),
  }
}

/** The rest of a context: what surrounds a step belongs to it and is never kept. */
export function takeAmbient(context: JsonObject, ambient: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(context).filter(([key]) => !Object.hasOwn(ambient, key)))
}

function layIntoChild(child: Json, ambient: JsonObject): Json {
  return isObject(child) ? { ...child, snapshot: layAmbient(child['snapshot'] ?? null, ambient) } : child
}

function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
