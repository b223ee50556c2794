import type { Bot, ChannelCapabilities } from '@cristal/dialogue'
import type { Engine, JsonObject, Surroundings } from '@cristal/engine'

import type { Conversation } from './conversation.ts'
import type { Happening } from './host.ts'
import { isoAt } from './iso-at.ts'
import type { LogEntry } from './log.ts'
import type { Commit } from './store.ts'

/** What a turn is taken with. */
export interface Setting {
  readonly bot: Bot
  readonly engine: Engine
  /** The conversation's organisation. */
  readonly organisation: JsonObject
  readonly timeZone: string
  /** Of the channel that sends. `undefined`: nothing sends; what is said waits to be read. */
  readonly sender: ChannelCapabilities | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What a turn takes in. */
export interface Taking {
  /** The event's type. */
  readonly on: string
  /** The message that the words of this turn answer. */
  readonly answers: number | null
  /** The queued message that is handled by it. */
  readonly handled?: number
  /** What the person typed, so that it can be kept out of the log. */
  readonly typed?: string
}

/** A turn that was taken: nothing of it happened before the commit is written. */
export interface Taken {
  readonly commit: Commit
  readonly happenings: readonly Happening[]
  readonly log: readonly LogEntry[]
}

/** What the engine is told of the world at a step. */
export function surroundings(setting: Setting, conversation: Conversation): Surroundings {
  const { now, timeZone, organisation } = setting
  const { channel, id } = conversation
  return { at: now, ambient: { now: isoAt(now, timeZone), organisation, channel, conversation: id } }
}
