/** A JSON object that is looked into. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The state's configuration in the exported JSON. */
export function jsonAt(json: unknown, path: readonly string[]): JsonObject {
  let state = json as JsonObject
  for (const key of path) state = (state['states'] as Readonly<Record<string, JsonObject>>)[key] ?? {}
  return state
}

/** One or several, as a list; a target alone is a transition too. */
export function listed(value: unknown): readonly JsonObject[] {
  return [value ?? []]
    .flat()
    .map((each) => (typeof each === 'string' ? { target: each } : (each as JsonObject)))
}
