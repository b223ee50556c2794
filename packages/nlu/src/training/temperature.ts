import { probabilitiesOf } from '../classifier.ts'

export interface Judged {
  readonly scores: Float64Array
  /** The column of the right intent. */
  readonly intent: number
}

/** The temperature that makes the confidence a probability, found on texts the classifier has not seen. */
export function fitTemperature(judged: readonly Judged[]): number {
  let best = 1
  let lowest = Infinity
  for (let temperature = 0.2; temperature <= 4; temperature *= 1.03) {
    const surprise = surpriseAt(judged, temperature)
    if (surprise < lowest) {
      lowest = surprise
      best = temperature
    }
  }
  return best
}

function surpriseAt(judged: readonly Judged[], temperature: number): number {
  return judged.reduce(
    (sum, { scores, intent }) =>
      sum - Math.log(Math.max(probabilitiesOf(scores, temperature)[intent] ?? 0, 1e-12)),
    0,
  )
}
