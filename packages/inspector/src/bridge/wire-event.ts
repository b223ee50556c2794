import type { Json } from '@cristal/dialogue'

/** What a viewer of `@statelyai/inspect` reads from its WebSocket: an actor to be shown, or what happened to one. */
export type WireEvent = WireActor | WireHappening

export type WireHappening = WireSent | WireSnapshot

/** An actor that was not shown before. */
export interface WireActor extends WireHead {
  readonly type: '@xstate.actor'
  readonly name: string
  readonly parentId: string | undefined
  /** The machine's configuration as JSON text, whole. Of work: its name alone. */
  readonly definition: string
  readonly snapshot: View
}

/** An actor got an event. */
export interface WireSent extends WireHead {
  readonly type: '@xstate.event'
  readonly sourceId: string | undefined
  readonly event: ShownEvent
}

/** Where an actor stands. */
export interface WireSnapshot extends WireHead {
  readonly type: '@xstate.snapshot'
  /** The last one that it got. */
  readonly event: ShownEvent
  readonly snapshot: View
}

export interface WireHead {
  /** Of `@statelyai/inspect`. */
  readonly _version: string
  /** Milliseconds since 1970, as text. */
  readonly createdAt: string
  readonly id: null
  readonly rootId: string
  readonly sessionId: string
}

/** What may be seen of an event: never its payload. */
export interface ShownEvent {
  readonly type: string
  readonly [detail: string]: string
}

/** What may be seen of a snapshot. */
export interface View {
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  /** Absent for work. */
  readonly value?: Json
  readonly context?: Json
}
