import type { AnyStateMachine } from 'xstate'

import { actorFaults } from './actor-faults.ts'
import { nameOf } from './name-of.ts'
import type { StateNode } from './prepared.ts'

/** The actions of a machine that are missing, or that do something themselves instead of returning data. */
export function actionFaults(machine: AnyStateMachine, nodes: readonly StateNode[]): readonly string[] {
  const provided = Object.entries(machine.implementations.actions).flatMap(([name, action]) =>
    implementationFaults(machine, `action \`${name}\``, action),
  )
  const used = nodes.flatMap((node) =>
    actionsOf(node).flatMap((action) => {
      const name = nameOf(action)
      if (name === undefined)
        return implementationFaults(machine, `an action in state \`${node.id}\``, action)
      return Object.hasOwn(machine.implementations.actions, name)
        ? []
        : [`action \`${name}\` is not provided`]
    }),
  )
  return [...provided, ...used]
}

function actionsOf(node: StateNode): readonly unknown[] {
  const transitions = [...node.transitions.values(), node.always ?? []].flat()
  return [
    ...node.entry,
    ...node.exit,
    ...node.initial.actions,
    ...transitions.flatMap(({ actions }) => actions),
  ]
}

function implementationFaults(machine: AnyStateMachine, which: string, action: unknown): readonly string[] {
  if (action === undefined) return [`${which} is not provided`]
  if (typeof action !== 'function' || !('resolve' in action) || !isBuiltIn(action)) {
    return [`${which} is a function of its own; use XState's actions, and an actor for work`]
  }
  const { type, src, id, systemId, syncSnapshot, delay, event } = action as unknown as BuiltIn
  switch (type) {
    case 'xstate.raise':
      return delay === undefined || isTimer(id, event) ? [] : [`${which} raises after a delay; use \`after\``]
    case 'xstate.sendTo':
      return delay === undefined ? [] : [`${which} sends after a delay; use \`after\``]
    case 'xstate.spawnChild':
      return [
        ...actorFaults(machine, which, { src, systemId, synced: syncSnapshot === true }),
        ...(id === undefined ? [`${which} starts an actor without an id`] : []),
      ]
    default:
      return []
  }
}

interface BuiltIn {
  readonly type: string
  readonly src?: unknown
  readonly id?: unknown
  readonly systemId?: unknown
  readonly syncSnapshot?: unknown
  readonly delay?: unknown
  readonly event?: unknown
}

function isBuiltIn(action: object): boolean {
  return nameOf({ ...action })?.startsWith('xstate.') === true
}

/** Whether a raise is what XState makes of an `after`. */
function isTimer(id: unknown, event: unknown): boolean {
  return typeof id === 'string' && id.startsWith('xstate.after.') && nameOf(event) === id
}
