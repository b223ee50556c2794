import type { Vector } from './vocabulary.ts'

/** A multinomial logistic regression. */
export interface Classifier {
  /** One row for each feature, one column for each intent. */
  readonly weights: Float32Array | Int8Array
  /** What the weights are multiplied by. */
  readonly scale: number
  readonly biases: Float64Array
}

/** How strongly a text speaks for each intent; any numbers, to be compared with each other. */
export function scoresOf(vector: Vector, { weights, scale, biases }: Classifier): Float64Array {
  const scores = biases.slice()
  vector.rows.forEach((row, index) => {
    const value = (vector.values[index] ?? 0) * scale
    const start = row * scores.length
    for (let intent = 0; intent < scores.length; intent++) {
      scores[intent] = (scores[intent] ?? 0) + value * (weights[start + intent] ?? 0)
    }
  })
  return scores
}

/** Scores as probabilities that add up to 1. The temperature makes them honest: over 1 is more modest. */
export function probabilitiesOf(scores: Float64Array, temperature: number): Float64Array {
  const highest = scores.reduce((one, other) => Math.max(one, other), -Infinity)
  const powers = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = powers.reduce((one, other) => one + other, 0)
  return powers.map((power) => power / sum)
}
