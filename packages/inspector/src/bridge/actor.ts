import type { Kind } from './kind.ts'

/** An actor as a viewer sees it: the same one through all steps of a conversation, and all lives of its host. */
export interface Actor {
  /** The conversation and the way down to it, such as `kfhw…/core/topic:financial/login`. */
  readonly session: string
  readonly parent: Actor | undefined
  readonly root: string
  readonly kind: Kind
  readonly name: string
}

/** The actor that a conversation itself is. */
export function rootActor(conversation: string, kind: Kind): Actor {
  const session = `${conversation}/${kind.name}`
  return { session, parent: undefined, root: session, kind, name: `${kind.name} ${conversation.slice(0, 6)}` }
}

/** What an actor runs under an id. One id may stand for several machines, each an actor of its own. */
export function childActor(parent: Actor, id: string, name: string): Actor {
  const step = id === name ? id : `${id}:${name}`
  const kind = parent.kind.actor(name)
  return { session: `${parent.session}/${step}`, parent, root: parent.root, kind, name }
}

/** What the names of its states begin with in a trace. */
export function labelOf({ kind, parent }: Actor): string {
  const own = kind.machine ?? kind.name
  return parent?.parent ? `${labelOf(parent)}.${own}` : own
}
