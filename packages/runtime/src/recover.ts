import type { SaidEvent, StepFailure } from '@cristal/engine'

import type { Conversation } from './conversation.ts'
import { surroundings, type Setting, type Taken, type Taking } from './setting.ts'
import type { LogEntry } from './log.ts'
import { playAnew } from './play.ts'
import type { Loaded } from './store.ts'
import { written, writtenMove } from './written.ts'

/** Failed steps in a row after which the talk starts anew. */
const patience = 3

/** A step that failed: what it took in is consumed, nothing else changes; the person may get an apology. */
export function failed(
  setting: Setting,
  loaded: Loaded,
  taking: Taking,
  failure: StepFailure,
  apologise: boolean,
): Taken {
  const { conversation } = loaded
  const failures = conversation.failures + 1
  const taken =
    failures < patience
      ? written(setting, loaded, taking, { ...conversation, failures }, apologies(setting, apologise))
      : restarted(setting, loaded, taking, apologise)
  return withFailure(taken, conversation, taking, failure)
}

/** A new talk with what is known of the contact. When not even that works, the next message begins one. */
export function restarted(setting: Setting, loaded: Loaded, taking: Taking, apologise: boolean): Taken {
  const { conversation } = loaded
  const said = apologies(setting, apologise)
  const played = playAnew(setting.engine, conversation, undefined, surroundings(setting, conversation))
  if (played.status === 'moved') {
    try {
      return writtenMove(setting, loaded, taking, { ...played, said: [...said, ...played.said] })
    } catch {
      // What a new talk says cannot be rendered: begin it when the person writes again.
    }
  }
  const after = { ...conversation, envelope: null, failures: 0, offered: null, talk: conversation.talk + 1 }
  return written(setting, loaded, taking, after, said)
}

/** The same turn with its failure in the log, without what was typed, and told to observers. */
export function withFailure(
  taken: Taken,
  { id }: Conversation,
  { on, typed }: Taking,
  { reason, message }: StepFailure,
): Taken {
  const quiet = withoutWordsOf(typed ?? '', message)
  const entry: LogEntry = {
    level: 'error',
    event: 'stepFailed',
    conversation: id,
    on,
    reason,
    message: quiet,
  }
  return {
    ...taken,
    happenings: [{ type: 'failed', conversation: id, reason }, ...taken.happenings],
    log: [...taken.log, entry],
  }
}

function apologies({ bot }: Setting, apologise: boolean): readonly SaidEvent[] {
  return apologise ? [{ type: 'said', text: bot.apology }] : []
}

function withoutWordsOf(typed: string, message: string): string {
  const words = new Set(typed.match(/[\p{L}\p{N}]{3,}/gu))
  return message.replace(/[\p{L}\p{N}]{3,}/gu, (word) => (words.has(word) ? '•••' : word))
}
