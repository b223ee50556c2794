import type { AnyStateMachine } from 'xstate'

export type StateNode = AnyStateMachine['root']

/** A state node and all below it, in document order. */
export function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}

/** An actor that runs while a state is active. */
export interface InvokePart {
  readonly id: string
  /** The name of its logic; for one that is written in place, its id. */
  readonly src: string
  /** The state that runs it, by XState's id. */
  readonly state: string
}

/** What a state invokes, in order. */
export function invokesOf(node: StateNode): readonly InvokePart[] {
  return node.invoke.map(({ id, src }) => {
    const name = src as string
    return { id, src: name.startsWith('xstate.invoke.') ? id : name, state: node.id }
  })
}
