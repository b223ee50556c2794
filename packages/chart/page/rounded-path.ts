import type { Point } from '../src/drawing.ts'

const corner = 7

/** Straight lines with round corners, as the data of an SVG path. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  return rest.reduce((path, point, index) => {
    const before = points[index] ?? first
    const after = points[index + 2]
    if (after === undefined) return `${path} L${point.x} ${point.y}`
    const near = towards(point, before)
    const far = towards(point, after)
    return `${path} L${near.x} ${near.y} Q${point.x} ${point.y} ${far.x} ${far.y}`
  }, `M${first.x} ${first.y}`)
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(corner, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
