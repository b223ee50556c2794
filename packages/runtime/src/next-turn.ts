import type { Bot, PublicEvent } from '@cristal/dialogue'

import type { Queued } from './arrival.ts'
import { publicEvent } from './public-event.ts'
import { policyOf } from './policy-of.ts'
import type { EffectResult, Loaded, StoredEffect } from './store.ts'

/** How long a person waits before they are told that we are at work, in milliseconds. */
const patience = 2000
const minute = 60_000

/** What a mailbox does next. */
export type Turn =
  | { readonly type: 'result'; readonly effect: StoredEffect; readonly result: EffectResult }
  /** The person waited for two seconds; `text` is the key of the words for them. */
  | { readonly type: 'moment'; readonly text: string }
  | { readonly type: 'deadline'; readonly key: string }
  | { readonly type: 'message'; readonly arrival: Queued; readonly event: PublicEvent }
  | Rest

/** Nothing to do now. */
export interface Rest {
  readonly type: 'rest'
  /** Nothing is queued and no work is running. */
  readonly quiet: boolean
  /** A message waits only because there were too many in this minute. */
  readonly paced: boolean
  /** When there will be something to do by itself. */
  readonly until: number | undefined
}

export interface TurnRules {
  readonly bot: Bot
  readonly timeZone: string
  /** Messages of one person that are handled in a minute. */
  readonly pace: number
}

/**
 * Chooses what comes next: results of work, then words for who waits, then deadlines that were due before the
 * next message came, then messages; while work is running only urgent ones.
 */
export function nextTurn(rules: TurnRules, loaded: Loaded, now: number): Turn {
  const result = nextResult(loaded)
  if (result) return result
  const working = isWorking(loaded)
  const moment = working ? momentText(rules.bot, loaded) : null
  const momentAt = moment === null ? undefined : momentDue(loaded)
  if (moment !== null && momentAt !== undefined && momentAt <= now) return { type: 'moment', text: moment }
  const message = nextMessage(rules, loaded, working)
  const deadline = dueDeadline(loaded, message ? Math.min(now, message.arrival.received) : now)
  if (deadline !== undefined) return { type: 'deadline', key: deadline }
  const free = message && !('desk' in message.arrival.content) ? freeAt(rules, loaded) : undefined
  if (message && (free === undefined || free <= now)) return message
  const quiet = !working && loaded.waiting.length === 0
  return { type: 'rest', quiet, paced: free !== undefined, until: earliest(momentAt, free) }
}

/** Whether a person's message must wait for work to end. */
export function isWorking({ conversation }: Loaded): boolean {
  return Object.keys(conversation.envelope?.pending ?? {}).length > 0
}

function nextResult({ effects }: Loaded): Turn | undefined {
  const effect = effects.find((row) => row.result !== null)
  return effect?.result ? { type: 'result', effect, result: effect.result } : undefined
}

function momentDue({ conversation: { working } }: Loaded): number | undefined {
  return working && !working.told ? working.since + patience : undefined
}

/** `null`: the person waits for none of the work. */
function momentText(bot: Bot, { effects }: Loaded): string | null {
  const moments = effects.map((row) => policyOf(row.policy).moment)
  const own = moments.find((key) => typeof key === 'string')
  return own ?? (moments.length > 0 && moments.every((key) => key === null) ? null : bot.moment)
}

function nextMessage(
  { bot, timeZone }: TurnRules,
  { conversation, waiting }: Loaded,
  working: boolean,
): (Turn & { type: 'message' }) | undefined {
  for (const arrival of waiting) {
    const event = publicEvent(arrival, conversation.offered, timeZone)
    if (!working || bot.urgent(event)) return { type: 'message', arrival, event }
  }
  return undefined
}

function dueDeadline({ conversation }: Loaded, by: number): string | undefined {
  return Object.entries(conversation.envelope?.deadlines ?? {})
    .filter(([, deadline]) => deadline.due <= by)
    .toSorted(([, a], [, b]) => a.due - b.due)[0]?.[0]
}

/** When the next message may be handled. `undefined`: the minute has room. */
function freeAt({ pace }: TurnRules, { conversation }: Loaded): number | undefined {
  return conversation.pace.count < pace ? undefined : conversation.pace.from + minute
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}
