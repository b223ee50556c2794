import type { Classifier } from '../classifier.ts'
import { largestEigenvalue } from './largest-eigenvalue.ts'
import type { Vector } from '../vocabulary.ts'

export interface Example {
  readonly vector: Vector
  /** The column of the right intent. */
  readonly intent: number
}

/** Pulls the weights to zero; chosen by cross-validation. */
const penalty = 0.1
const rounds = 100
/** What the right intent leaves to the others: labels are sometimes a matter of taste, and nobody should be certain. */
const doubt = 0.05

/**
 * Multinomial logistic regression by Nesterov's accelerated gradient. The aim is strongly convex and the start is
 * zero, so the same examples always give the same classifier: there is no seed and nothing is drawn by lot.
 */
export function fit(examples: readonly Example[], rows: number, intents: number): Classifier {
  const steepest = 0.5 * largestEigenvalue(examples, rows) + penalty
  const ratio = Math.sqrt(penalty / steepest)
  const momentum = (1 - ratio) / (1 + ratio)
  const weights = parameters(rows * intents)
  const biases = parameters(intents)
  for (let round = 0; round < rounds; round++) {
    weights.slope.fill(0)
    biases.slope.fill(0)
    for (const example of examples) addSlope(example, weights, biases)
    advance(weights, { step: 1 / steepest, momentum })
    advance(biases, { step: 0.5 / examples.length, momentum, pull: 1 })
  }
  return { weights: Float32Array.from(weights.now), scale: 1, biases: biases.now }
}

interface Parameters {
  readonly now: Float64Array
  /** Where the momentum leads: the slope is taken there. */
  readonly ahead: Float64Array
  readonly slope: Float64Array
}

function parameters(count: number): Parameters {
  return {
    now: new Float64Array(count),
    ahead: new Float64Array(count),
    slope: new Float64Array(count),
  }
}

function addSlope({ vector, intent }: Example, weights: Parameters, biases: Parameters): void {
  const errors = errorsOf(vector, intent, weights.ahead, biases.ahead)
  const count = errors.length
  for (let column = 0; column < count; column++) {
    biases.slope[column] = (biases.slope[column] ?? 0) + (errors[column] ?? 0)
  }
  for (let index = 0; index < vector.rows.length; index++) {
    const start = (vector.rows[index] ?? 0) * count
    const value = vector.values[index] ?? 0
    for (let column = 0; column < count; column++) {
      weights.slope[start + column] = (weights.slope[start + column] ?? 0) + value * (errors[column] ?? 0)
    }
  }
}

/** The probability given to each intent, less the one it should have had. */
function errorsOf(vector: Vector, intent: number, weights: Float64Array, biases: Float64Array): Float64Array {
  const errors = biases.slice()
  const count = errors.length
  for (let index = 0; index < vector.rows.length; index++) {
    const start = (vector.rows[index] ?? 0) * count
    const value = vector.values[index] ?? 0
    for (let column = 0; column < count; column++) {
      errors[column] = (errors[column] ?? 0) + value * (weights[start + column] ?? 0)
    }
  }
  let highest = -Infinity
  for (const score of errors) highest = Math.max(highest, score)
  let sum = 0
  for (let column = 0; column < count; column++) {
    const power = Math.exp((errors[column] ?? 0) - highest)
    errors[column] = power
    sum += power
  }
  for (let column = 0; column < count; column++) {
    errors[column] = (errors[column] ?? 0) / sum - (column === intent ? 1 - doubt : doubt / (count - 1))
  }
  return errors
}

function advance(
  { now, ahead, slope }: Parameters,
  { step, momentum, pull = penalty }: { step: number; momentum: number; pull?: number },
): void {
  for (let index = 0; index < now.length; index++) {
    const from = ahead[index] ?? 0
    const to = from - step * ((slope[index] ?? 0) + pull * from)
    ahead[index] = to + momentum * (to - (now[index] ?? 0))
    now[index] = to
  }
}
