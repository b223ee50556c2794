import { embeddedUnderstanding } from '@cristal/nlu'
import type { ScenarioAnswer } from '../scenario/understanding.ts'

/** An intent as Bothub ranks it. */
export interface Ranked {
  readonly name: string | null
  readonly confidence: number
}

/** An entity as Bothub finds it. */
export interface Found {
  readonly entity: string
  readonly start: number
  readonly end: number
  readonly value: string
  readonly extractor: string
  readonly confidence?: number
  readonly group: string
}

/** What a repository makes of a text. */
export interface Reading {
  readonly intent: Ranked
  readonly ranking: readonly Ranked[]
  readonly entities: readonly Found[]
}

/** What understands a text; the same text always the same. */
export type Repository = (text: string) => Promise<Reading>

/**
 * A trained repository: the embedded model, which knows the same sentences, behind what the scenario says of
 * single texts.
 *
 * @param intents - The intents that it was trained on; what is likely to be another one is `bias`. Absent: all.
 */
export function repository(answers: readonly ScenarioAnswer[], intents?: readonly string[]): Repository {
  const scripted = new Map(answers.map((answer) => [plain(answer.text), answer]))

  return async (text) => {
    const answer = scripted.get(plain(text))
    if (answer !== undefined) return told(answer, text)
    // Rasa's own default, for a text in which there is nothing to be seen.
    if (text.trim() === '') return { intent: { name: null, confidence: 0 }, ranking: [], entities: [] }
    const understood = await embedded().understand({ text, today }, call)
    const ranking = limited(understood.ranking, intents)
    return {
      intent: ranking[0] ?? { name: 'bias', confidence: 0 },
      ranking,
      entities: intents === undefined ? entitiesIn(text) : [],
    }
  }
}

let opened: ReturnType<typeof embeddedUnderstanding> | undefined

/** One for all, opened when it is first asked: it takes milliseconds, and most sandboxes never need it. */
function embedded(): ReturnType<typeof embeddedUnderstanding> {
  opened ??= embeddedUnderstanding()
  return opened
}

/** Of no weight here: months are not read. */
const today = '2026-11-21'
const call = { organisation: 'sandbox', key: 'sandbox', signal: new AbortController().signal }

function told(answer: ScenarioAnswer, text: string): Reading {
  const { intent: name, confidence, entities } = answer
  const intent = { name, confidence }
  const rest = name === 'bias' ? [] : [{ name: 'bias', confidence: 1 - confidence }]
  return {
    intent,
    ranking: answer.ranking ?? [intent, ...rest].toSorted((a, b) => b.confidence - a.confidence),
    entities: entities.map(({ entity, value = entity, start, end, extractor, confidence: sure, group }) => {
      const from = start ?? Math.max(0, text.toLowerCase().indexOf(value.toLowerCase()))
      return {
        entity,
        start: from,
        end: end ?? from + value.length,
        value,
        extractor,
        ...(sure !== undefined && { confidence: sure }),
        group: group ?? 'other',
      }
    }),
  }
}

/** The share of all other intents goes to `bias`. */
function limited(ranking: readonly Ranked[], intents: readonly string[] | undefined): readonly Ranked[] {
  if (intents === undefined) return ranking
  const own = ranking.filter(({ name }) => name !== null && intents.includes(name))
  const rest = own.reduce((left, { confidence }) => left - confidence, 1)
  return [...own, { name: 'bias', confidence: Math.max(0, rest) }].toSorted(
    (a, b) => b.confidence - a.confidence,
  )
}

const words: readonly (readonly [entity: string, pattern: RegExp])[] = [
  ['atrasada', /\b(?:atrasad[ao]s?|vencid[ao]s?)\b/gi],
  ['proxima', /\bpr[óo]xim[ao]s?\b/gi],
  ['atual', /\b(?:atual|atuais)\b/gi],
  ['recente', /\brecentes?\b/gi],
  ['ultima', /(?<!\p{L})[úu]ltim[ao]s?\b/giu],
]

function entitiesIn(text: string): readonly Found[] {
  return words
    .flatMap(([entity, pattern]) =>
      [...text.slice(0, 1000).matchAll(pattern)].map((match) => ({
        entity,
        start: match.index,
        end: match.index + match[0].length,
        value: match[0],
        extractor: 'DIETClassifierCustom',
        group: 'other',
      })),
    )
    .toSorted((a, b) => a.start - b.start)
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
