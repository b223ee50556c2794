import {
  createActor,
  createEmptyActor,
  fromTransition,
  type AnyActorScope,
  type InspectionEvent,
} from 'xstate'

/** Where a machine is stepped without an actor of its own: nothing that it orders is carried out. */
export interface SoloScope {
  readonly scope: AnyActorScope
  /** What the machine sees of itself when it looks. */
  readonly pretend: (snapshot: unknown) => void
}

/** What the machine ordered: an action, by its type and what goes with it. */
export type Ordered = (type: string, params: unknown) => void

/** Makes a scope that tells microsteps and actions, in order. */
export function soloScope(inspect: (event: InspectionEvent) => void, order: Ordered): SoloScope {
  const host = createActor(
    fromTransition((state) => state, {}),
    { inspect, logger: ignore },
  )
  let seen: unknown
  // What a machine spawns takes this for its parent; what it reads of itself is the situation at hand.
  const self = Object.create(host, {
    getSnapshot: { value: () => seen },
    _parent: { value: createEmptyActor() },
  }) as typeof host
  const scope = {
    self,
    id: host.id,
    sessionId: host.sessionId,
    system: host.system,
    logger: ignore,
    defer: ignore,
    emit: ignore,
    stopChild: ignore,
    actionExecutor: ({ type, params }: { type: string; params: unknown }) => order(type, params),
  }
  return { scope, pretend: (snapshot) => (seen = snapshot) }
}

function ignore(): void {}
