import { parsePeriod, type Understanding, type Understood } from '@cristal/dialogue'

import { bothubApi, type Connections } from './api.ts'
import { type FindGreeting, repositoryGreeting, understoodGreeting } from './greeting.ts'
import { periodsOf } from './periods.ts'
import { ledBy, rankingOf } from './ranking.ts'

export interface BothubOptions {
  /** The repository that knows every intent: one for all, or that of the organisation whose id is given. */
  readonly connection: Connections
  /**
   * A second repository, of greetings and farewells alone. What it recognises at 0.9 or more wins. Absent: see
   * `greetingsFrom`.
   */
  readonly greetings?: Connections
  /** Who recognises greetings and farewells where there is no second repository. Absent: the repository itself. */
  readonly greetingsFrom?: Understanding
  /** Absent: the platform's own. */
  readonly fetch?: typeof globalThis.fetch
}

const source = 'bothub'
/** What a person writes to a chat is shorter. */
const longest = 1000

/**
 * Understands by a Bothub repository, whose intents are named as Cristal's are; an unknown one is passed on as it
 * is. Periods come from its entities and, with the months, from the text itself. Sends the first 1000 characters,
 * and nothing at all when there is no letter, digit or emoji. It neither retries nor times out: errors are
 * `UnderstandingError`s that say what may be done, and the caller's signal rules. Throws a `TypeError` for a
 * connection that cannot work.
 *
 * @example
 * ```ts
 * const understanding = bothub({
 *   connection: { token: process.env['BOTHUB_TOKEN'] ?? '' },
 *   greetingsFrom: embeddedUnderstanding(),
 * })
 * ```
 */
export function bothub(options: BothubOptions): Understanding {
  const fetch = options.fetch ?? globalThis.fetch
  const parse = bothubApi(options.connection, fetch)
  const findGreeting = greetingFinder(options, fetch)

  return {
    async understand(utterance, call): Promise<Understood> {
      call.signal.throwIfAborted()
      const text = utterance.text.slice(0, longest).toWellFormed()
      const { periods, months } = parsePeriod(text, utterance.today)
      if (!meaningful.test(text)) return nothing(periods, months)
      // Both at once: whoever greets waits no longer, and everybody else does not wait twice.
      const [answer, greeting] = await Promise.all([
        parse(text, call),
        findGreeting(text, { ...utterance, text }, call),
      ])
      const ranking = greeting
        ? ledBy({ name: greeting.name, confidence: greeting.confidence }, rankingOf(answer))
        : rankingOf(answer)
      return {
        intent: ranking[0],
        ranking,
        periods: periodsOf(periods, answer.entities),
        months,
        source: greeting?.source ?? source,
      }
    },
  }
}

const meaningful = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

function greetingFinder(options: BothubOptions, fetch: typeof globalThis.fetch): FindGreeting {
  const { greetings, greetingsFrom } = options
  if (greetings !== undefined) return repositoryGreeting(bothubApi(greetings, fetch), source)
  if (greetingsFrom !== undefined) return understoodGreeting(greetingsFrom)
  return () => Promise.resolve(undefined)
}

/** Bothub refuses an empty text, and makes a guess of mere punctuation. */
function nothing(periods: Understood['periods'], months: Understood['months']): Understood {
  return { intent: { name: 'bias', confidence: 0 }, ranking: [], periods, months, source }
}
