import type { StatelyInspectionEvent } from '@statelyai/inspect'
import { type AnyStateMachine, createMachine } from 'xstate'

/** What a viewer could not make sense of: it builds each machine from its definition, and puts it where it stands. */
export function wireFaults(events: readonly StatelyInspectionEvent[]): readonly string[] {
  const machines = new Map<string, AnyStateMachine>()
  return events.flatMap((event) => [...introduction(event, machines), ...standing(event, machines)])
}

function introduction(event: StatelyInspectionEvent, machines: Map<string, AnyStateMachine>): string[] {
  const { sessionId, rootId } = event
  if (event.type !== '@xstate.actor') {
    return machines.has(sessionId) ? [] : [`${sessionId} was never introduced`]
  }
  const { parentId, definition = '' } = event
  const again = machines.has(sessionId)
  const orphan = parentId !== undefined && !machines.has(parentId)
  const astray = rootId === undefined || !machines.has(rootId)
  machines.set(sessionId, createMachine(JSON.parse(definition)))
  return [
    ...(again ? [`${sessionId} was introduced again`] : []),
    ...(orphan ? [`${sessionId} came before its parent`] : []),
    ...(astray && parentId !== undefined ? [`${sessionId} has no root`] : []),
  ]
}

function standing(
  event: StatelyInspectionEvent,
  machines: ReadonlyMap<string, AnyStateMachine>,
): readonly string[] {
  if (event.type === '@xstate.event') return []
  const { value } = event.snapshot as { value?: string }
  try {
    if (value !== undefined) machines.get(event.sessionId)?.resolveState({ value, context: {} })
    return []
  } catch (error) {
    return [`${event.sessionId}: ${String(error)}`]
  }
}
