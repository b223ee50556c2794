import type { Features } from './features.ts'

/** The features that training has met, and how much each one tells. */
export interface Vocabulary {
  /** A feature's row in the weights. */
  readonly rows: ReadonlyMap<string, number>
  /** By row: the fewer texts have the feature, the more it tells. */
  readonly rarity: Float32Array
  /** That of a feature never met. */
  readonly unknownRarity: number
}

/** A text as the numbers that the model weighs: rows and, beside each, its value. */
export interface Vector {
  readonly rows: Int32Array
  readonly values: Float32Array
}

/** @param counts By row: how many of the texts have the feature. */
export function vocabulary(
  features: readonly string[],
  counts: ArrayLike<number>,
  texts: number,
): Vocabulary {
  return {
    rows: new Map(features.map((feature, row) => [feature, row])),
    rarity: Float32Array.from(counts, (count) => rarity(count, texts)),
    unknownRarity: rarity(1, texts),
  }
}

/** Unknown features weigh in the length but point nowhere, so that an unfamiliar text gets a low confidence. */
export function vectorOf(features: Features, known: Vocabulary): Vector {
  const groups = [features.words, features.letters].map((group) => scaled(group, known))
  return {
    rows: Int32Array.from(groups.flatMap((group) => group.rows)),
    values: Float32Array.from(groups.flatMap((group) => group.values)),
  }
}

function scaled(group: ReadonlySet<string>, known: Vocabulary): { rows: number[]; values: number[] } {
  const rows: number[] = []
  const values: number[] = []
  let square = 0
  for (const feature of group) {
    const row = known.rows.get(feature)
    const value = row === undefined ? known.unknownRarity : (known.rarity[row] ?? 0)
    square += value * value
    if (row === undefined) continue
    rows.push(row)
    values.push(value)
  }
  const length = Math.sqrt(square) || 1
  return { rows, values: values.map((value) => value / length) }
}

function rarity(count: number, texts: number): number {
  return Math.log((1 + texts) / (1 + count)) + 1
}
