import type { AnyStateMachine } from 'xstate'

import { invokesOf } from './invokes-of.ts'
import type { StateNode } from './prepared.ts'

/** How an actor is to be started. */
export interface ActorReference {
  readonly src?: unknown
  readonly systemId?: unknown
  /** The parent hears of every change; XState would tell it anew whenever a step begins. */
  readonly synced: boolean
}

/** Why an actor cannot be started, or cannot be kept between steps. */
export function actorFaults(
  machine: AnyStateMachine,
  where: string,
  { src, systemId, synced }: ActorReference,
): readonly string[] {
  if (typeof src !== 'string') return [`${where} starts an actor that has no name`]
  const known = Object.hasOwn(machine.implementations.actors, src)
  return [
    ...(known ? [] : [`actor \`${src}\` is not provided`]),
    ...(systemId === undefined ? [] : [`${where} gives \`${src}\` a systemId; send to it by its id`]),
    ...(synced
      ? [`${where} listens to the snapshots of \`${src}\`; let it end with an output, or emit`]
      : []),
  ]
}

/** The faults of what the states of a machine invoke. */
export function invokeFaults(machine: AnyStateMachine, nodes: readonly StateNode[]): readonly string[] {
  const faults = nodes.flatMap((node) => {
    const configs: readonly InvokeConfig[] = [node.config.invoke ?? []].flat()
    return configs.flatMap(({ onSnapshot, ...reference }) =>
      actorFaults(machine, `state \`${node.id}\``, { ...reference, synced: onSnapshot !== undefined }),
    )
  })
  return [...faults, ...collisions(nodes)]
}

interface InvokeConfig {
  readonly src?: unknown
  readonly systemId?: unknown
  readonly onSnapshot?: unknown
}

/** Of two actors that run under one id, XState forgets the first. */
function collisions(nodes: readonly StateNode[]): readonly string[] {
  const invokes = nodes.flatMap((node) => invokesOf(node).map(({ id }) => ({ id, node })))
  return invokes.flatMap(({ id, node }, index) =>
    invokes
      .slice(index + 1)
      .filter((other) => other.id === id && canBeTogether(node, other.node))
      .map((other) => `states \`${node.id}\` and \`${other.node.id}\` can both run an actor \`${id}\``),
  )
}

function canBeTogether(one: StateNode, other: StateNode): boolean {
  const shared = one.path.findIndex((key, index) => key !== other.path[index])
  const depth = shared === -1 ? one.path.length : shared
  if (depth === one.path.length || depth === other.path.length) return true
  let ancestor: StateNode = one
  while (ancestor.path.length > depth && ancestor.parent) ancestor = ancestor.parent
  return ancestor.type === 'parallel'
}
