import type { ActorPath, Envelope } from './envelope.ts'
import type { Json, JsonObject } from './json.ts'

/** When a step happens, and what surrounds it. */
export interface Surroundings {
  /** Milliseconds since 1970: what deadlines are counted from. */
  readonly at: number
  /** Laid into the context of every machine before it is restored, beside `contact`. Holds `now`. */
  readonly ambient: JsonObject & { readonly now: string }
}

/** What a machine's actors emit as `{ type: 'said' }`. */
export interface SaidEvent {
  readonly type: 'said'
  readonly [field: string]: Json
}

/**
 * What can make a conversation move. Public events are the machine's own, listed when the engine is made.
 * JSON has no `undefined`: an output that is `null` as a whole reaches the machine as `undefined`.
 */
export type EngineEvent =
  | { readonly type: 'effect.done'; readonly key: string; readonly output: Json }
  | { readonly type: 'effect.failed'; readonly key: string; readonly error: Json }
  | { readonly type: 'deadline.reached'; readonly key: string }
  | { readonly type: string; readonly [field: string]: Json }

/** Work to be run after the commit. */
export interface Effect {
  readonly key: string
  readonly src: string
  readonly input: Json
  /** Of `work(policy, …)`, as it was given; `null` for a plain promise actor. */
  readonly policy: Json
}

/** What happened in a step, for logs, inspectors and coverage. JSON. */
export interface Trace {
  /** The type of the event that came; `start` at the beginning. */
  readonly event: string
  /** Every transition taken, in order. */
  readonly transitions: readonly TraceTransition[]
  /** Every active state at every depth after the step, such as `core.serving` and `financial.login.askingDigits`. */
  readonly states: readonly string[]
  readonly tags: readonly string[]
  /** Everything emitted, in order. */
  readonly emitted: readonly { readonly at: ActorPath; readonly event: Json }[]
}

/** A transition that was taken. Its states are named as {@link Trace} names active ones. */
export interface TraceTransition {
  readonly at: ActorPath
  readonly machine: string
  readonly from: string
  /** The event's type; `always` for a transition that needs none. */
  readonly event: string
  /** The targets; empty for a transition that stays where it is. */
  readonly to: readonly string[]
}

/** What came of an event. */
export type Step =
  /** The conversation moved; commit the envelope, then run and send what follows. */
  | StepTaken
  /** The result or deadline belongs to nothing that waits for it: drop it. */
  | { readonly status: 'stale'; readonly envelope: Envelope }
  /** An exception inside the machine. The envelope is the one that was given. */
  | { readonly status: 'failed'; readonly envelope: Envelope; readonly failure: StepFailure }
  /** The envelope does not fit this machine and no migration makes it fit. The host starts anew, with its contact. */
  | { readonly status: 'misfit'; readonly envelope: Envelope; readonly failure: StepFailure }

/** A step that moved the conversation: what to commit, and what follows from it. */
export interface StepTaken {
  readonly status: 'taken'
  readonly envelope: Envelope
  readonly said: readonly SaidEvent[]
  /** Armed in this step, in order. */
  readonly effects: readonly Effect[]
  /** Keys of earlier effects that nothing waits for any more. */
  readonly cancelled: readonly string[]
  /** The root machine reached a final state. */
  readonly done: boolean
  readonly trace: Trace
}

/** Why a step was not taken. */
export interface StepFailure {
  readonly reason: 'exception' | 'loop' | 'forgedEvent' | 'unknownState'
  readonly message: string
}
