import type { WireActor, WireSnapshot } from '../bridge/wire-event.ts'

/** An actor whose session says where it stands: the first part is the root's, the rest is below it. */
export function actorEvent(session: string, parentId?: string): WireActor {
  const about = { name: session, parentId, definition: '{}', snapshot: { status: 'active' } } as const
  return { type: '@xstate.actor', ...headOf(session), ...about }
}

export function snapshotEvent(session: string, value: string): WireSnapshot {
  const snapshot = { status: 'active', value } as const
  return { type: '@xstate.snapshot', ...headOf(session), event: { type: 'went' }, snapshot }
}

function headOf(session: string) {
  return { _version: '0', createdAt: '0', id: null, rootId: session, sessionId: session } as const
}
