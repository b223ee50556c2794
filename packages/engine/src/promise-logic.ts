/** The function behind a promise actor. */
export type Runner = (scope: object) => unknown

/** The function behind an actor made with `fromPromise`; `undefined` for any other logic. */
export function runnerOf(logic: object): Runner | undefined {
  const { config, transition } = logic as { config?: unknown; transition?: unknown }
  if (typeof config !== 'function' || typeof transition !== 'function') return undefined
  return settles(transition as Transition) ? (config as Runner) : undefined
}

/**
 * XState's logics all look alike; only a promise's resolves. A callback's throws for want of a scope, an
 * observable's ignores the event, and a transition's keeps its status.
 */
function settles(transition: Transition): boolean {
  const probe = {}
  try {
    const next = transition({ status: 'active' }, { type: 'xstate.promise.resolve', data: probe }, undefined)
    return (next as { output?: unknown } | undefined)?.output === probe
  } catch {
    return false
  }
}

type Transition = (snapshot: object, event: object, scope: undefined) => unknown
