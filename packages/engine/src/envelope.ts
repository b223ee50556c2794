import type { Json, JsonObject } from './json.ts'

/** The ids of the invoked machines from the root down to an actor; empty for the root itself. */
export type ActorPath = readonly string[]

/** Work that the conversation waits for. */
export interface PendingEffect {
  readonly at: ActorPath
  /** Names the implementation: the `src` of each machine on the way, joined by `/`. */
  readonly src: string
}

/** A time at which the conversation wants to be woken. */
export interface Deadline {
  readonly at: ActorPath
  /** XState's own name of the timer, such as `xstate.after.patience.core.menu`. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly due: number
}

/**
 * A conversation between two steps: JSON, and all that a host must keep. A key in `pending` or `deadlines`
 * is minted when the work or timer is armed; what arrives under any other key is stale.
 */
export interface Envelope {
  /** Of this type; raised when its fields change. */
  readonly format: 1
  /** The machine's id. */
  readonly machine: string
  /** The machine's version, as given to the engine. */
  readonly version: string
  /** A hash of the machine's shape: states, transitions and invoked machines at every depth. */
  readonly structure: string
  /** Steps taken so far. */
  readonly step: number
  readonly snapshot: Json
  /** What is known of the contact; changed only by `contact.learned`. */
  readonly contact: JsonObject
  readonly pending: Readonly<Record<string, PendingEffect>>
  readonly deadlines: Readonly<Record<string, Deadline>>
}
