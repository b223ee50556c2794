import type { WalkStage, WalkWatch } from './walk-stage.ts'
import type { WalkPromise } from './walk-promise.ts'

/** What a walk is made of, and what must hold after each of its steps. */
export interface WalkOptions {
  /** Opens a world with nothing in it yet, always the same one. Each walk has its own. */
  readonly open: (watch: WalkWatch) => Promise<WalkStage>
  /** The path of the scenario that `open` opens, which the first line of a printed transcript names. Absent: none. */
  readonly scenario?: string
  /** What people write by themselves, likeliest first: a walk that breaks a promise is told with the first that do. */
  readonly words: readonly string[]
  /** What people write when they are asked, by the text key of the question. */
  readonly sayings?: Readonly<Record<string, readonly string[]>>
  /** Talks that a walk may begin with, as lines of a transcript, where chance alone rarely comes to. */
  readonly openings?: readonly (readonly string[])[]
  /** What humans do at the desk, as lines of a transcript: `@agent take`. */
  readonly acts?: readonly string[]
  /** Systems that may fail. */
  readonly upstreams?: readonly string[]
  /** The states in which a conversation may stay without a deadline, or the bot need not answer. */
  readonly tolerated?: Tolerated
  /** By the text key of a question, the facts of the contact that it asks for: with one of them known, it is not asked. */
  readonly asks?: Readonly<Record<string, readonly string[]>>
  /** What no log may tell: names, documents, phones, addresses, keys. Documents and phones count in any spelling. */
  readonly secrets?: readonly string[]
  /** A conversation as it is kept, in bytes, at most. @defaultValue 64 KiB */
  readonly largest?: number
  /** What else must hold. */
  readonly promises?: readonly WalkPromise[]
  /** Walks. @defaultValue 50 */
  readonly runs?: number
  /** Things that happen in a walk after its opening, at most. @defaultValue 20 */
  readonly steps?: number
  /** Walks that are taken again with a restart before each step, and must say the same: one in so many. 0: none. @defaultValue 4 */
  readonly restarted?: number
  /** The same seed, the same walks. @defaultValue 1 */
  readonly seed?: number
  /** Shorter walks that are tried once one has broken a promise. @defaultValue 100 */
  readonly shrinks?: number
}

/** States, as a stage names them, such as `handoff.service.attending.serving`. */
export interface Tolerated {
  /** A conversation may stay here without a deadline, since nobody is waited for. */
  readonly endless?: readonly string[]
  /** The bot need not answer here, since a human does. */
  readonly silent?: readonly string[]
  /** What overtakes the messages before it when it is written, such as a word that begins anew: only it is answered. */
  readonly overtaking?: readonly string[]
  /** Text keys that may be said twice for one message, such as that one has to wait a moment. */
  readonly twice?: readonly string[]
}
