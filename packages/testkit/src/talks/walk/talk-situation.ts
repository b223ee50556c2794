import type { Option, Said } from '@cristal/dialogue'
import type { Envelope, JsonObject, TraceTransition } from '@cristal/engine'

/** A talk at a point of a walk, and what the move that led there did. */
export interface TalkSituation {
  /** `undefined` before the first message. */
  readonly envelope: Envelope | undefined
  /** The machine reached its end; the next message starts anew. */
  readonly ended: boolean
  /** Milliseconds since 1970. */
  readonly at: number
  readonly contact: JsonObject
  /** What can be tapped. */
  readonly offered: readonly Option[]
  /** Every active state, at every depth. */
  readonly states: readonly string[]
  /** A human came, and has not closed the room. */
  readonly served: boolean
  /** People at the desk who wait before the first room. */
  readonly queue: number
  readonly trace: TalkTrace
}

/** What one move did, with all that followed from it at once. */
export interface TalkTrace {
  readonly said: readonly Said[]
  readonly transitions: readonly TraceTransition[]
  /** The work that ran, with how it ended. */
  readonly work: readonly { readonly src: string; readonly outcome: string }[]
  /** What was not right: a step that failed, in words. */
  readonly failures: readonly string[]
}

/** A trace while it is written. */
export type OpenTalkTrace = {
  -readonly [Key in keyof TalkTrace]: TalkTrace[Key] extends readonly (infer Each)[] ? Each[] : never
}

export function openTalkTrace(): OpenTalkTrace {
  return { said: [], transitions: [], work: [], failures: [] }
}
