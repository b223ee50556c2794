import type { Json, JsonObject } from './json.ts'

/** What an envelope keeps of a machine's actor. */
export interface PersistedMachine {
  readonly status: string
  readonly value: Json
  readonly context: JsonObject
  readonly historyValue: Json
  readonly children: Readonly<Record<string, PersistedChild>>
}

/** What an envelope keeps of an invoked or spawned actor. */
export interface PersistedChild {
  readonly src: string
  /** It belongs to no state: an action spawned it. */
  readonly spawned?: true
  readonly snapshot: Json
}

/** Reads a machine's snapshot; `undefined` when the JSON is none. */
export function persistedMachine(snapshot: Json): PersistedMachine | undefined {
  if (!isObject(snapshot)) return undefined
  const { status, value, context, children } = snapshot
  if (typeof status !== 'string' || value === undefined || !isObject(context) || !isObject(children))
    return undefined
  return Object.values(children).every(isChild) ? (snapshot as unknown as PersistedMachine) : undefined
}

function isChild(child: Json): boolean {
  return isObject(child) && typeof child['src'] === 'string' && isObject(child['snapshot'])
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
