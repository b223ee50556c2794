import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { normalise } from '../normalise.ts'

/** What people write and what they mean by it. */
export interface Corpus {
  readonly utterances: readonly Utterance[]
  readonly synonyms: Readonly<Record<string, readonly string[]>>
  /** Changes when anything of the above does. */
  readonly digest: string
}

export interface Utterance {
  readonly intent: string
  /** Normalised. */
  readonly text: string
}

const folder = new URL('../../corpus/', import.meta.url)

/**
 * Reads `corpus/`: a file of utterances for each intent, named after it, and the synonyms.
 * Throws when two intents claim one text, because then neither can be certain.
 */
export function readCorpus(): Corpus {
  const utterances = readdirSync(new URL('intents/', folder))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap(readIntent)
  const claims = new Map<string, string>()
  for (const { intent, text } of utterances) {
    const other = claims.get(text)
    if (other !== undefined && other !== intent)
      throw new Error(`"${text}" stands in both ${other}.json and ${intent}.json; keep it in one of them.`)
    claims.set(text, intent)
  }
  const content = {
    utterances: [...claims].map(([text, intent]) => ({ text, intent })),
    synonyms: JSON.parse(readFileSync(new URL('synonyms.json', folder), 'utf8')),
  }
  return { ...content, digest: createHash('sha256').update(JSON.stringify(content)).digest('hex') }
}

function readIntent(file: string): readonly Utterance[] {
  const texts: unknown = JSON.parse(readFileSync(new URL(`intents/${file}`, folder), 'utf8'))
  if (!Array.isArray(texts)) throw new TypeError(`${file} must be a list of texts.`)
  return texts.map((text) => ({ intent: basename(file, '.json'), text: normalise(String(text)) }))
}
