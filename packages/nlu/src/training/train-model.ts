import { scoresOf } from '../classifier.ts'
import { featuresOf } from '../features.ts'
import type { ModelFile } from '../model.ts'
import { type Synonyms, synonyms } from '../synonyms.ts'
import { type Vocabulary, vectorOf, vocabulary } from '../vocabulary.ts'
import type { Corpus, Utterance } from './corpus.ts'
import { fit } from './fit.ts'
import { folds } from './folds.ts'
import { paraphraseOf } from './paraphrases.ts'
import { fitTemperature, type Judged } from './temperature.ts'

export interface Trained {
  readonly model: ModelFile
  /** The share of utterances understood by a model that was trained without them. */
  readonly accuracy: number
  /** What that model took for something else. */
  readonly mistakes: readonly { readonly text: string; readonly intent: string; readonly taken: string }[]
}

const parts = 5
const seed = 7
/** A feature of one text alone teaches its text by heart, and half of all features are such. */
const leastTexts = 2
/** Longer texts are not written twice, so that knowing them by heart is of no use. */
const longestPhrase = 6

/** Trains on the whole corpus; the temperature and the accuracy come from five folds, paraphrases kept together. */
export function trainModel({ utterances, synonyms: concepts, digest }: Corpus): Trained {
  const conceptOf = synonyms(concepts)
  const intents = [...new Set(utterances.map(({ intent }) => intent))].toSorted()
  const split = folds(utterances, parts, { seed, groupOf: ({ text }) => paraphraseOf(text, conceptOf) })
  const judged = split.flatMap((part, index) => {
    const others = split.filter((_, other) => other !== index).flat()
    return judge(part, others, intents, conceptOf)
  })
  const mistakes = judged
    .map(({ utterance, scores }) => ({ ...utterance, taken: intents[highest(scores)] ?? '' }))
    .filter(({ intent, taken }) => intent !== taken)
  const { known, features, counts, classifier } = learn(utterances, intents, conceptOf)
  const scale = largest(classifier.weights) / 127
  return {
    accuracy: 1 - mistakes.length / utterances.length,
    mistakes,
    model: {
      corpus: digest,
      intents,
      temperature: rounded(fitTemperature(judged)),
      texts: utterances.length,
      features: features.join('\n'),
      counts: base64(Uint8Array.from([...known.rows.values()].flatMap((row) => littleEndian(counts[row])))),
      weights: base64(Uint8Array.from(classifier.weights, (weight) => Math.round(weight / scale))),
      scale: rounded(scale),
      biases: [...classifier.biases].map(rounded),
      synonyms: concepts,
      phrases: Object.fromEntries(
        intents.map((name) => [
          name,
          utterances.filter(({ intent, text }) => intent === name && isPhrase(text)).map(({ text }) => text),
        ]),
      ),
    },
  }
}

function judge(
  part: readonly Utterance[],
  others: readonly Utterance[],
  intents: readonly string[],
  conceptOf: Synonyms,
): readonly (Judged & { readonly utterance: Utterance })[] {
  const { known, classifier } = learn(others, intents, conceptOf)
  return part.map((utterance) => ({
    utterance,
    scores: scoresOf(vectorOf(featuresOf(utterance.text, conceptOf), known), classifier),
    intent: intents.indexOf(utterance.intent),
  }))
}

function learn(utterances: readonly Utterance[], intents: readonly string[], conceptOf: Synonyms) {
  const texts = utterances.map(({ text, intent }) => ({ features: featuresOf(text, conceptOf), intent }))
  const met = new Map<string, number>()
  for (const { features } of texts) {
    for (const feature of [...features.words, ...features.letters])
      met.set(feature, (met.get(feature) ?? 0) + 1)
  }
  const kept = [...met].filter(([, count]) => count >= leastTexts)
  const features = kept.map(([feature]) => feature)
  const counts = kept.map(([, count]) => count)
  const known: Vocabulary = vocabulary(features, counts, texts.length)
  const examples = texts.map((text) => ({
    vector: vectorOf(text.features, known),
    intent: intents.indexOf(text.intent),
  }))
  return { known, features, counts, classifier: fit(examples, features.length, intents.length) }
}

function isPhrase(text: string): boolean {
  return text !== '' && text.split(' ').length <= longestPhrase
}

function largest(weights: Iterable<number>): number {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  return most
}

function highest(scores: Float64Array): number {
  return scores.indexOf(scores.reduce((one, other) => Math.max(one, other), -Infinity))
}

/** Processors may differ in the last bits of a logarithm; the file must not. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

function littleEndian(count = 0): readonly [number, number] {
  return [count & 255, count >> 8]
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
