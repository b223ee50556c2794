import type { EngineEvent, StepFailure } from '@cristal/engine'

import type { Conversation } from './conversation.ts'
import { surroundings, type Setting, type Taken, type Taking } from './setting.ts'
import type { LogEntry } from './log.ts'
import { isWorking, type Turn } from './next-turn.ts'
import { play, playAnew, type Played } from './play.ts'
import { failed, restarted, withFailure } from './recover.ts'
import type { Loaded } from './store.ts'
import { written, writtenMove } from './written.ts'

/**
 * Makes of one turn what is to be committed, said and told. Pure: the same turn gives the same commit. A step
 * that fails leaves the last envelope; the person gets an apology.
 */
export function takeTurn(setting: Setting, loaded: Loaded, turn: Exclude<Turn, { type: 'rest' }>): Taken {
  switch (turn.type) {
    case 'moment':
      return tellMoment(setting, loaded, turn.text)
    case 'message':
      return takeMessage(setting, loaded, turn)
    case 'result':
      return takeResult(setting, loaded, turn)
    case 'deadline':
      return takeDeadline(setting, loaded, turn.key)
  }
}

function tellMoment(setting: Setting, loaded: Loaded, text: string): Taken {
  const { conversation } = loaded
  const working = conversation.working && { ...conversation.working, told: true }
  const taking = { on: 'moment', answers: working?.answers ?? null }
  const known = Object.hasOwn(setting.bot.texts, text) ? text : setting.bot.moment
  return written(setting, loaded, taking, { ...conversation, working }, [{ type: 'said', text: known }])
}

function takeMessage(
  setting: Setting,
  loaded: Loaded,
  { arrival, event }: Turn & { type: 'message' },
): Taken {
  const { content } = arrival
  const paced =
    'desk' in content ? loaded : { ...loaded, conversation: counted(loaded.conversation, setting.now) }
  const { conversation } = paced
  const around = surroundings(setting, conversation)
  const taking: Taking = {
    on: event.type,
    answers: arrival.seq,
    handled: arrival.seq,
    ...('text' in content ? { typed: content.text } : {}),
  }
  const first = play(setting.engine, conversation, { ...event }, around)
  // Nobody waits for a desk any more: that is no reason to start a talk.
  if ('desk' in content && (first.status === 'stale' || first.status === 'misfit')) {
    return written(setting, paced, taking, conversation)
  }
  const anew = first.status === 'stale' || first.status === 'misfit'
  const played = anew ? playAnew(setting.engine, conversation, { ...event }, around) : first
  const outcome = kept(setting, paced, taking, played)
  const taken = 'commit' in outcome ? outcome : failed(setting, paced, taking, outcome, true)
  return first.status === 'misfit' ? noting(taken, misfit(loaded, first.failure)) : taken
}

function takeResult(setting: Setting, loaded: Loaded, { effect, result }: Turn & { type: 'result' }): Taken {
  const taking: Taking = { on: result.type, answers: effect.answers }
  const played = stepped(setting, loaded, { ...result, key: effect.effect })
  if (played.status === 'stale') return written(setting, loaded, taking, loaded.conversation)
  if (played.status === 'misfit') {
    return noting(restarted(setting, loaded, taking, true), misfit(loaded, played.failure))
  }
  const outcome = kept(setting, loaded, taking, played)
  if ('commit' in outcome) return outcome
  return withFailure(
    takenAsFailure(setting, loaded, taking, effect.effect),
    loaded.conversation,
    taking,
    outcome,
  )
}

/** A machine that cannot bear what work returned may bear that it failed; if not, the talk starts anew. */
function takenAsFailure(setting: Setting, loaded: Loaded, taking: Taking, key: string): Taken {
  const error = { name: 'HostError', kind: 'permanent', reason: 'failedStep', message: 'The step failed.' }
  const played = stepped(setting, loaded, { type: 'effect.failed', key, error })
  const outcome = kept(setting, loaded, taking, played)
  return 'commit' in outcome ? outcome : restarted(setting, loaded, taking, true)
}

function takeDeadline(setting: Setting, loaded: Loaded, key: string): Taken {
  const { conversation } = loaded
  const waits = isWorking(loaded)
  const answers = waits ? (conversation.working?.answers ?? null) : null
  const taking: Taking = { on: 'deadline.reached', answers }
  const played = stepped(setting, loaded, { type: 'deadline.reached', key })
  if (played.status === 'misfit') {
    const forgotten = { ...conversation, envelope: null, offered: null }
    return noting(written(setting, loaded, taking, forgotten), misfit(loaded, played.failure))
  }
  const without = { ...loaded, conversation: withoutDeadline(conversation, key) }
  if (played.status === 'stale') return written(setting, loaded, taking, without.conversation)
  const outcome = kept(setting, loaded, taking, played)
  return 'commit' in outcome ? outcome : failed(setting, without, taking, outcome, waits)
}

function stepped(setting: Setting, { conversation }: Loaded, event: EngineEvent): Played {
  return play(setting.engine, conversation, event, surroundings(setting, conversation))
}

/** What moved as a commit; a failure where it did not move, or said what cannot be rendered. */
function kept(setting: Setting, loaded: Loaded, taking: Taking, played: Played): Taken | StepFailure {
  if (played.status === 'stale') return { reason: 'exception', message: 'A live event was called stale.' }
  if (played.status !== 'moved') return played.failure
  try {
    return writtenMove(setting, loaded, taking, played)
  } catch (error) {
    return { reason: 'exception', message: error instanceof Error ? error.message : String(error) }
  }
}

function counted(conversation: Conversation, now: number): Conversation {
  const { from, count } = conversation.pace
  const pace = now < from + 60_000 ? { from, count: count + 1 } : { from: now, count: 1 }
  return { ...conversation, pace }
}

function withoutDeadline(conversation: Conversation, key: string): Conversation {
  const { envelope } = conversation
  if (!envelope) return conversation
  const deadlines = Object.fromEntries(Object.entries(envelope.deadlines).filter(([other]) => other !== key))
  return { ...conversation, envelope: { ...envelope, deadlines } }
}

function misfit(loaded: Loaded, { reason, message }: StepFailure): LogEntry {
  return { level: 'warn', event: 'talkRestarted', conversation: loaded.conversation.id, reason, message }
}

function noting(taken: Taken, entry: LogEntry): Taken {
  return { ...taken, log: [...taken.log, entry] }
}
