import { type Intent, parsePeriod, type Understanding } from '@cristal/dialogue'
import { probabilitiesOf, scoresOf } from './classifier.ts'
import type { EmbeddedUnderstandingOptions } from './embedded-understanding.ts'
import { featuresOf } from './features.ts'
import { hasWords } from './has-words.ts'
import { joinWishes } from './join-wishes.ts'
import { type Model, type ModelFile, openModel } from './model.ts'
import { normalise } from './normalise.ts'
import { spelt } from './spelling.ts'
import { temper } from './temper.ts'
import { vectorOf } from './vocabulary.ts'

/** What a person writes to a chat is shorter, and every pattern below costs more the longer the text. */
const longest = 1000
/** A short text of the corpus, or one that differs only in case, accents or shorthand, is as good as certain. */
const certain = 0.99
/** The intent of what is not about the organisation at all. */
const offTopic = 'bias'

/** Understands by a model. Those who only use the model of this package take `embeddedUnderstanding`. */
export function understandingBy(file: ModelFile, options: EmbeddedUnderstandingOptions = {}): Understanding {
  const model = openModel(file)
  const phrases = new Map([...model.phrases, ...Object.entries(options.phrases ?? {}).map(checked)])
  return {
    async understand({ text, today }, { signal }) {
      signal.throwIfAborted()
      const bounded = text.slice(0, longest)
      const ranking = rank(normalise(bounded), model, phrases)
      const { periods, months } = parsePeriod(bounded, today)
      return {
        intent: ranking[0] ?? { name: offTopic, confidence: 0 },
        ranking,
        periods,
        months,
        source: 'embedded',
      }
    },
  }
}

function checked([title, intent]: readonly [string, string]): [string, string] {
  const text = normalise(title.slice(0, longest))
  if (text === '' || intent === '')
    throw new TypeError(`The phrase "${title}" for "${intent}" needs words and an intent.`)
  return [text, intent]
}

function rank(text: string, model: Model, phrases: ReadonlyMap<string, string>): readonly Intent[] {
  const exact = phrases.get(text)
  if (exact === undefined && !hasWords(text)) return []
  const vector = vectorOf(featuresOf(spelt(text, model.vocabulary), model.conceptOf), model.vocabulary)
  const probabilities = probabilitiesOf(scoresOf(vector, model.classifier), model.temperature)
  const ranking = model.intents
    .map((name, column) => ({ name, confidence: probabilities[column] ?? 0 }))
    .toSorted((one, other) => other.confidence - one.confidence)
  return exact === undefined
    ? temper(joinWishes(ranking), text, (word) => model.vocabulary.rows.has(word))
    : first(exact, ranking)
}

/** Puts an intent first, as good as certain, and leaves the others what remains, in their proportions. */
function first(name: string, ranking: readonly Intent[]): readonly Intent[] {
  const own = ranking.find((intent) => intent.name === name)?.confidence ?? 0
  const confidence = Math.max(certain, own)
  const others = ranking.filter((intent) => intent.name !== name)
  const shrink = own < 1 ? (1 - confidence) / (1 - own) : 0
  return [
    { name, confidence },
    ...others.map((intent) => ({ name: intent.name, confidence: intent.confidence * shrink })),
  ]
}
