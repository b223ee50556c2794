import type { Classifier } from './classifier.ts'
import { type Synonyms, synonyms } from './synonyms.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'

/** All that is needed to understand, as it lies in `model.json`. */
export interface ModelFile {
  /** The digest of the corpus it was trained on. */
  readonly corpus: string
  readonly intents: readonly string[]
  readonly temperature: number
  /** How many texts it was trained on. */
  readonly texts: number
  /** Separated by line feeds. */
  readonly features: string
  /** How many texts have each feature: 16-bit, little-endian, base64. */
  readonly counts: string
  /** 8-bit, one row for each feature, base64; times `scale` they are the weights. */
  readonly weights: string
  readonly scale: number
  readonly biases: readonly number[]
  readonly synonyms: Readonly<Record<string, readonly string[]>>
  /** Normalised texts whose intent is certain, by intent. */
  readonly phrases: Readonly<Record<string, readonly string[]>>
}

export interface Model {
  readonly intents: readonly string[]
  readonly temperature: number
  readonly vocabulary: Vocabulary
  readonly classifier: Classifier
  readonly conceptOf: Synonyms
  readonly phrases: ReadonlyMap<string, string>
}

/** Unpacks a model; takes a few milliseconds. */
export function openModel(file: ModelFile): Model {
  const counts = new DataView(bytesOf(file.counts).buffer)
  const features = file.features.split('\n')
  return {
    intents: file.intents,
    temperature: file.temperature,
    vocabulary: vocabulary(
      features,
      features.map((_, row) => counts.getUint16(row * 2, true)),
      file.texts,
    ),
    classifier: {
      weights: new Int8Array(bytesOf(file.weights).buffer),
      scale: file.scale,
      biases: Float64Array.from(file.biases),
    },
    conceptOf: synonyms(file.synonyms),
    phrases: new Map(
      Object.entries(file.phrases).flatMap(([intent, texts]) =>
        texts.map((text): [string, string] => [text, intent]),
      ),
    ),
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
