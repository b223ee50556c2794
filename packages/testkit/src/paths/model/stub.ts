import type { AnyActorLogic, EventObject, Snapshot } from 'xstate'

/** An actor that does nothing but wait to be told how it ends; it stands for a promise, a machine, anything. */
export function stub(): AnyActorLogic {
  return {
    transition: (snapshot: StubSnapshot, event: EventObject): StubSnapshot => settle(snapshot, event),
    getInitialSnapshot: (_: unknown, input: unknown): StubSnapshot => ({ ...at('active'), input }),
    getPersistedSnapshot: ({ status }: StubSnapshot) => at(status) as unknown as Snapshot<unknown>,
    restoreSnapshot: (snapshot: Snapshot<unknown>) => at(snapshot.status),
  }
}

/** Ends a stub well. */
export function stubDone(output: unknown): EventObject & { readonly output: unknown } {
  return { type: doneType, output }
}

/** Ends a stub badly. */
export function stubFailed(error: unknown): EventObject & { readonly error: unknown } {
  return { type: failedType, error }
}

interface StubSnapshot {
  readonly status: Snapshot<unknown>['status']
  readonly input: unknown
  readonly output: unknown
  readonly error: unknown
}

const doneType = 'cristal.stub.done'
const failedType = 'cristal.stub.failed'

function settle(snapshot: StubSnapshot, event: EventObject & { output?: unknown; error?: unknown }) {
  switch (event.type) {
    case doneType:
      return { ...at('done'), output: event.output }
    case failedType:
      return { ...at('error'), error: event.error }
    case 'xstate.stop':
      return at('stopped')
    default:
      return snapshot
  }
}

function at(status: StubSnapshot['status']): StubSnapshot {
  return { status, input: undefined, output: undefined, error: undefined }
}
