import { errorData, publicEvents } from '@cristal/dialogue'
import { createEngine, type Json } from '@cristal/engine'

import type { TalkCases } from '../talk-cases.ts'

/** How a piece of work ended. */
export type WorkAnswer =
  | { readonly type: 'effect.done'; readonly output: Json }
  | { readonly type: 'effect.failed'; readonly error: Json }

/** Asks a bot's own work, once for each input: the same question is always answered the same. */
export type AskWork = (src: string, input: Json) => Promise<WorkAnswer>

/** Makes the answers of a bot's work, which is bound to a sandbox; some are given. */
export function workAnswers({ bot, answers: given = {} }: Pick<TalkCases, 'bot' | 'answers'>): AskWork {
  const engine = createEngine(bot.machine, { version: bot.version, events: publicEvents })
  const known = new Map<string, Promise<WorkAnswer>>()
  const ask = async (src: string, input: Json): Promise<WorkAnswer> => {
    const own = given[src.slice(src.lastIndexOf('/') + 1)]
    if (own?.kind === 'done') return { type: 'effect.done', output: (own.output ?? null) as Json }
    if (own?.kind === 'failed') return { type: 'effect.failed', error: own.error as Json }
    try {
      const attempt = { key: `walk-${known.size}`, signal: new AbortController().signal }
      return { type: 'effect.done', output: await engine.run(src, input, attempt) }
    } catch (error) {
      return { type: 'effect.failed', error: { ...errorData(error) } }
    }
  }
  return (src, input) => {
    const question = `${src} ${JSON.stringify(input)}`
    const answer = known.get(question) ?? ask(src, input)
    known.set(question, answer)
    return answer
  }
}
