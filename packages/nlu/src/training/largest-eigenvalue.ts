import type { Vector } from '../vocabulary.ts'

const rounds = 12
/** The rounds end a little below the true value, and a step that is too long diverges. */
const margin = 1.1

/** How steep the aim of `fit` can be: the largest eigenvalue of XᵀX, by power iteration. */
export function largestEigenvalue(examples: readonly { readonly vector: Vector }[], rows: number): number {
  let direction = new Float64Array(rows).fill(1)
  let value = 1
  for (let round = 0; round < rounds; round++) {
    const image = new Float64Array(rows)
    for (const { vector } of examples) addProjection(vector, direction, image)
    value = Math.sqrt(image.reduce((sum, part) => sum + part * part, 0)) || 1
    const length = value
    direction = image.map((part) => part / length)
  }
  return value * margin
}

function addProjection({ rows, values }: Vector, direction: Float64Array, image: Float64Array): void {
  let product = 0
  for (let index = 0; index < rows.length; index++) {
    product += (values[index] ?? 0) * (direction[rows[index] ?? 0] ?? 0)
  }
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0
    image[row] = (image[row] ?? 0) + product * (values[index] ?? 0)
  }
}
