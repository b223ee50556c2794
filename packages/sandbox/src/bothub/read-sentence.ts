import * as z from 'zod'
import { BothubRefusal, missing } from './refusal.ts'

/** A text to be understood, with the key of the repository that is to do it. */
export interface Sentence {
  readonly key: string
  readonly text: string
  /** Of the repository that answers. */
  readonly language: string
}

const written = z.object({ text: z.string(), language: z.string().nullish() })
const languages: Readonly<Record<string, string>> = { pt: 'pt_br', en: 'en' }

/** Reads a request to parse a text. Throws what Bothub answers to a wrong one. */
export async function readSentence(
  request: { header(name: string): string | undefined },
  body: () => Promise<unknown>,
): Promise<Sentence> {
  const authorization = request.header('authorization')
  if (authorization === undefined) throw missing('header', 'authorization')
  // What stands before the key is not looked at.
  if (authorization.length <= 'Bearer '.length) throw new BothubRefusal(401, 'Authorization is required')
  const { data } = written.safeParse(await body().catch(() => undefined))
  if (data === undefined) throw missing('body', 'text')
  if (data.text === '') throw new BothubRefusal(400, 'Invalid text.')
  const [short = ''] = (data.language ?? 'pt').toLowerCase().split(/[-_]/)
  const language = languages[short]
  if (language === undefined)
    throw new BothubRefusal(400, `Language '${data.language}' not supported by now.`)
  return { key: authorization.slice('Bearer '.length), text: data.text, language }
}
