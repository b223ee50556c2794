import type { AnyActorLogic, EventObject, Snapshot } from 'xstate'

/** An actor that does nothing but wait for its result, which the host brings. */
export function effectLogic(): AnyActorLogic {
  return {
    transition: (snapshot: EffectSnapshot, event: EventObject): EffectSnapshot => settle(snapshot, event),
    getInitialSnapshot: (_: unknown, input: unknown): EffectSnapshot => ({ ...at('active'), input }),
    // The host has the input and the machine the output: the snapshot holds no second copy of either.
    getPersistedSnapshot: ({ status }: EffectSnapshot) => at(status) as unknown as Snapshot<unknown>,
    restoreSnapshot: (snapshot: Snapshot<unknown>) => at(snapshot.status),
  }
}

export interface EffectSnapshot {
  readonly status: Snapshot<unknown>['status']
  readonly input: unknown
  readonly output: unknown
  readonly error: unknown
}

interface EffectEvent extends EventObject {
  readonly output?: unknown
  readonly error?: unknown
}

export function effectDone(output: unknown): EffectEvent {
  return { type: done, output }
}

export function effectFailed(error: unknown): EffectEvent {
  return { type: failed, error }
}

const done = 'cristal.effect.done'
const failed = 'cristal.effect.failed'

function settle(snapshot: EffectSnapshot, event: EffectEvent): EffectSnapshot {
  switch (event.type) {
    case done:
      return { ...at('done'), output: event.output }
    case failed:
      return { ...at('error'), error: event.error }
    case 'xstate.stop':
      return at('stopped')
    default:
      return snapshot
  }
}

function at(status: EffectSnapshot['status']): EffectSnapshot {
  return { status, input: undefined, output: undefined, error: undefined }
}
