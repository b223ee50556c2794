import type { AnyActorRef, EventObject } from 'xstate'

import type { ActorPath } from './envelope.ts'

/** What the engine reads of XState's actors, in one narrow place. */
export interface LiveActor {
  readonly id: string
  /** Counted over the whole process: it must never leave a step. */
  readonly sessionId: string
  readonly src: unknown
  readonly logic: object
  readonly options: { readonly systemId?: string; readonly syncSnapshot?: boolean }
  readonly _parent?: LiveActor
  getSnapshot(): LiveSnapshot
  send(event: EventObject): void
}

export interface LiveSnapshot {
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  readonly input?: unknown
  readonly error?: unknown
  readonly children?: Readonly<Record<string, LiveActor | undefined>>
}

export function liveActor(actor: Pick<AnyActorRef, 'sessionId'>): LiveActor {
  return actor as unknown as LiveActor
}

export function parentOf({ _parent: parent }: LiveActor): LiveActor | undefined {
  return parent
}

export function pathOf({ _parent: parent, id }: LiveActor): ActorPath {
  return parent ? [...pathOf(parent), id] : []
}

/** The actor at a path below a root, if it is there. */
export function actorAt(root: LiveActor, path: ActorPath): LiveActor | undefined {
  let actor: LiveActor | undefined = root
  for (const id of path) {
    const children: LiveSnapshot['children'] = actor?.getSnapshot().children
    actor = children && Object.hasOwn(children, id) ? children[id] : undefined
  }
  return actor
}

/** The actors that are running, with their paths, from a root down. */
export function aliveActors(root: LiveActor): ReadonlyMap<LiveActor, ActorPath> {
  const alive = new Map<LiveActor, ActorPath>()
  visit(root, [], alive)
  return alive
}

function visit(actor: LiveActor, path: ActorPath, alive: Map<LiveActor, ActorPath>): void {
  const { status, children } = actor.getSnapshot()
  if (status !== 'active') return
  alive.set(actor, path)
  for (const [id, child] of Object.entries(children ?? {})) if (child) visit(child, [...path, id], alive)
}

/** The names of the implementations down to an actor, joined by `/`. */
export function srcOf({ _parent: parent, src }: LiveActor): string {
  return parent && parentOf(parent) ? `${srcOf(parent)}/${String(src)}` : String(src)
}
