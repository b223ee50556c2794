import type { Arrow, Box, Machine, Point } from '../../src/wire.ts'
import type { Trail } from './trail.ts'

const corner = 7

interface ArrowsProps {
  readonly machine: Machine
  readonly trail: Trail
  readonly active: readonly string[]
  /** Whether the edge of the drawing's window runs through a box: words that cannot be read are left out. */
  readonly cuts: (box: Box) => boolean
}

/** The transitions of a machine; those of the last step stand out. */
export function Arrows({ machine, trail, active, cuts }: ArrowsProps) {
  const frames = machine.states.filter(({ kind }) => kind === 'compound')
  const taken = (arrow: Arrow) => trail.last.has(`${arrow.from} ${arrow.to}`)
  // What was taken lies above the others.
  const sorted = machine.arrows.toSorted((one, other) => Number(taken(one)) - Number(taken(other)))
  return (
    <g class="arrows">
      <defs>
        {['plain', 'taken'].map((kind) => (
          <marker
            key={kind}
            id={`head-${kind}`}
            class={`head ${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0.5 8 4 0 7.5z" />
          </marker>
        ))}
      </defs>
      {sorted.map((arrow) => (
        <g key={`${arrow.from} ${arrow.to}`} class="arrow" data-taken={taken(arrow)}>
          <path d={pathOf(arrow.points)} marker-end={`url(#head-${taken(arrow) ? 'taken' : 'plain'})`} />
        </g>
      ))}
      {sorted.map(({ from, to, label }) =>
        label === undefined || cuts(label) ? null : (
          <g
            key={`${from} ${to}`}
            class="label"
            data-taken={trail.last.has(`${from} ${to}`)}
            data-ground={groundOf(label)}
          >
            <rect x={label.x} y={label.y} width={label.width} height={label.height} rx="3" />
            {label.lines.map((line, index) => (
              <text key={line} x={label.x + label.width / 2} y={label.y + 12 + index * 14}>
                {line}
              </text>
            ))}
          </g>
        ),
      )}
    </g>
  )

  /** What a label lies on, so that it hides the line behind it and nothing else. */
  function groundOf(label: Box): 'sheet' | 'frame' | 'active' {
    const frame = frames.findLast((box) => isWithin(label, box))
    if (frame === undefined) return 'sheet'
    return active.includes(frame.path) ? 'active' : 'frame'
  }
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** Straight lines with round corners. */
function pathOf(points: readonly Point[]): string {
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
