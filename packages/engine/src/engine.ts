import type { Envelope } from './envelope.ts'
import type { Json, JsonObject } from './json.ts'
import type { EngineEvent, Step, Surroundings } from './step.ts'

declare global {
  /** Opaque here: the engine passes a signal along. */
  // oxlint-disable-next-line typescript/no-empty-object-type -- an empty interface merges with the platform's own
  interface AbortSignal {}
}

/** What an engine must know besides its machine. */
export interface EngineOptions {
  /** Of the machine: raised when a conversation in flight would no longer fit. */
  readonly version: string
  /** The types of the events that may come from outside. */
  readonly events: readonly string[]
  /** From an older version to the next, by the older version's name. */
  readonly migrations?: Readonly<Record<string, (envelope: Envelope) => Envelope>>
  /** Microsteps that one step may take before it is called a loop. @defaultValue 1000 */
  readonly budget?: number
}

/** What an attempt of a piece of work gets. */
export interface Attempt {
  readonly key: string
  readonly signal: AbortSignal
}

/** Steps conversations of one machine. Pure: no clock, no network, no store. */
export interface Engine {
  /** The machine's id. */
  readonly machine: string
  /** A new conversation, with what is known of the contact. */
  start(contact: JsonObject, surroundings: Surroundings): Step
  step(envelope: Envelope, event: EngineEvent, surroundings: Surroundings): Step
  /** Runs the promise behind an effect's `src` once. The only thing here that is not pure. */
  run(src: string, input: Json, attempt: Attempt): Promise<Json>
  /** Every active state at every depth, as in {@link Step} traces. */
  states(envelope: Envelope): readonly string[]
}
