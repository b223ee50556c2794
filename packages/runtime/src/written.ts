import type { Effect, SaidEvent } from '@cristal/engine'

import type { Conversation, Working } from './conversation.ts'
import type { Setting, Taken, Taking } from './setting.ts'
import type { Moved } from './play.ts'
import type { EffectRow, Loaded } from './store.ts'
import { words } from './words.ts'

/**
 * A conversation as it is to be kept, with its words and new work, as one commit.
 *
 * @throws TypeError when the words cannot be rendered.
 */
export function written(
  setting: Setting,
  loaded: Loaded,
  taking: Taking,
  after: Conversation,
  said: readonly SaidEvent[] = [],
  effects: readonly Effect[] = [],
): Taken {
  const { rows, offered } = words(setting, after, said, taking.answers)
  const pending = Object.keys(after.envelope?.pending ?? {})
  const working = workingAfter(setting, loaded, taking, after, pending.length > 0)
  const deadlines = Object.entries(after.envelope?.deadlines ?? {}).map(
    ([key, { due }]) => [key, due] as const,
  )
  return {
    commit: {
      conversation: { ...after, offered, working },
      ...(taking.handled === undefined ? {} : { handled: taking.handled }),
      armed: effects
        .filter(({ key }) => pending.includes(key))
        .map((effect) => effectRow(after, effect, taking)),
      pending: pending.map((key) => effectKey(after, key)),
      deadlines: Object.fromEntries(deadlines),
      outbox: rows,
    },
    happenings: rows.map(({ message, conversation }) => ({
      type: 'said',
      conversation,
      turn: after.revision + 1,
      message,
    })),
    log: [],
  }
}

/** What moved, as one commit. Throws as {@link written} does. */
export function writtenMove(setting: Setting, loaded: Loaded, taking: Taking, moved: Moved): Taken {
  const { envelope, talk, done } = moved
  const { conversation } = loaded
  const after: Conversation = {
    ...conversation,
    envelope,
    contact: envelope.contact,
    talk,
    ended: done,
    failures: 0,
    offered: talk === conversation.talk ? conversation.offered : null,
  }
  const taken = written(setting, loaded, taking, after, moved.said, moved.effects)
  const erased = envelope.contact['erasedAt'] !== conversation.contact['erasedAt']
  const commit = { ...taken.commit, ...(erased && { erase: true as const }) }
  const steps = moved.steps.map(
    ({ trace: { event, states, transitions }, snapshot }) =>
      ({
        type: 'stepped',
        conversation: conversation.id,
        turn: conversation.revision + 1,
        event,
        states,
        transitions,
        snapshot,
      }) as const,
  )
  return { ...taken, commit, happenings: [...steps, ...taken.happenings] }
}

/** A stretch of work lasts until nothing is running and nothing is queued: only then is the person waited for. */
function workingAfter(
  { now }: Setting,
  { conversation, waiting }: Loaded,
  { answers, handled }: Taking,
  after: Conversation,
  pending: boolean,
): Working | null {
  const before = after.working ?? conversation.working
  if (!pending) return waiting.length > (handled === undefined ? 0 : 1) ? before : null
  return before ? { ...before, answers: handled ?? before.answers } : { since: now, answers, told: false }
}

function effectRow(conversation: Conversation, effect: Effect, { answers }: Taking): EffectRow {
  const { key, src, input, policy } = effect
  return {
    key: effectKey(conversation, key),
    effect: key,
    conversation: conversation.id,
    src,
    input,
    policy,
    answers,
  }
}

function effectKey({ id, talk }: Conversation, key: string): string {
  return `${id}.${talk}.${key}`
}
