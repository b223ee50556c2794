import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Scenario } from '../scenario/scenario.ts'
import { parsed } from './parsed.ts'
import { readSentence, type Sentence } from './read-sentence.ts'
import { BothubRefusal } from './refusal.ts'
import { repository } from './repository.ts'

/** The keys of the repositories. */
export interface BothubTokens {
  readonly all: string
  readonly greetings: string
}

/**
 * Bothub's answers. In this order a request is refused: 422 or 401 without a key, 422 without a text, 400 for an
 * empty text, a language that is not supported, and a key that no trained repository has.
 */
export function bothubApp(understanding: Scenario['understanding'], tokens: BothubTokens): Hono {
  const app = new Hono({ strict: false })
  const repositories = new Map([
    [tokens.all, repository(understanding.answers)],
    [tokens.greetings, repository(understanding.answers, ['greeting', 'farewell'])],
  ])

  app.post('/v2/parse', async (c) => c.json(await answered(await readSentence(c.req, () => c.req.json()))))
  app.post('/parse', async (c) => c.json(await answered(await readSentence(c.req, () => c.req.parseBody()))))
  app.notFound((c) => c.json({ detail: 'Not Found' }, 404))
  app.onError((error, c) => {
    const { status, detail } =
      error instanceof BothubRefusal ? error : new BothubRefusal(500, 'Internal Server Error')
    return c.json({ detail }, status as ContentfulStatusCode)
  })
  return app

  async function answered({ key, text, language }: Sentence): Promise<object> {
    const known = repositories.get(key)
    if (known === undefined) throw new BothubRefusal(400, 'This repository has never been trained.')
    return parsed(text, language, await known(text), understanding.groups)
  }
}
