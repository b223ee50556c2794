import type { Message } from '@cristal/dialogue'
import type { Conversation } from '@cristal/runtime'

import type { TalkEvent } from '../transcript/stage.ts'
import type { WalkOptions } from './walk-options.ts'

/** Something that holds after each step of a walk. `undefined`: it holds. */
export type WalkPromise = (moment: Moment, options: WalkOptions) => Broken | undefined

/** A promise that was broken. */
export interface Broken {
  /** What is wrong, as a sentence. */
  readonly message: string
  /** Lines of a transcript that fail when it is played, such as `< *`. Absent: playing it shows nothing of it. */
  readonly expected?: readonly string[]
}

/** One step of a walk, and what came of it. */
export interface Moment {
  /** What was done, as lines of a transcript. */
  readonly lines: readonly string[]
  readonly before: Standing
  readonly after: Standing
  /** All that the step led to, in order. */
  readonly came: readonly TalkEvent[]
  /** What the bot, and humans through it, said. */
  readonly said: readonly Message[]
  /** The messages of the person that were handled, and how much was said to each. */
  readonly answers: readonly number[]
  /** Why steps of the machine failed. */
  readonly failures: readonly string[]
  /** What a host logged and told of, without the words that were meant for the person. */
  readonly logged: readonly string[]
  /** Everything that the host kept of the conversation, oldest first, each as it was written. */
  readonly kept: readonly Conversation[]
  /** The conversation as it is kept now. `undefined`: there is none yet. */
  readonly conversation: Conversation | undefined
  /** How big it was each time before that the walk stood where it stands now, oldest first. */
  readonly sizes: readonly number[]
  /** Why the host could not finish; `undefined` when it did. */
  readonly unfinished: string | undefined
}

/** Where a walk stands. */
export interface Standing {
  readonly states: readonly string[]
  readonly contact: Readonly<Record<string, unknown>>
}
