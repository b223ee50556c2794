import type { Arrow, Box, Drawing } from '../src/drawing.ts'
import { arrowKey, shapeId } from './arrow-key.ts'
import type { ArrowLook } from '../src/look.ts'
import { roundedPath } from './rounded-path.ts'

interface ArrowsProps {
  readonly drawing: Drawing
  readonly look: (arrow: Arrow) => ArrowLook
  readonly active: readonly string[]
  /** Whether the edge of the drawing's window runs through a box: words that cannot be read are left out. */
  readonly cuts: (box: Box) => boolean
  readonly selected: string | undefined
  /** Absent: arrows cannot be chosen. */
  readonly pick?: ((key: string) => void) | undefined
}

/** The transitions of a machine; those that were taken stand out. */
export function Arrows({ drawing, look, active, cuts, selected, pick }: ArrowsProps) {
  const frames = drawing.states.filter(({ kind }) => kind === 'compound')
  const looked = drawing.arrows
    .map((arrow) => ({ arrow, key: arrowKey(arrow), ...look(arrow) }))
    // What was taken lies above the others.
    .toSorted((one, other) => heightOf(one) - heightOf(other))
  return (
    <g class="arrows">
      <defs>
        {['plain', 'taken', 'way', 'missing'].map((kind) => (
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
      {looked.map(({ arrow, key, ...own }) => (
        <g
          key={key}
          class="arrow"
          {...marksOf(own)}
          {...(isPicked(arrow) && {
            id: shapeId(key),
            role: 'option',
            'aria-selected': key === selected,
            'aria-label': [arrow.from, '→', arrow.to, ...(arrow.label?.lines ?? []), own.spoken ?? ''].join(
              ' ',
            ),
            'data-key': key,
            onClick: () => pick?.(key),
          })}
        >
          {isPicked(arrow) && <path class="hit" d={roundedPath(arrow.points)} />}
          <path class="line" d={roundedPath(arrow.points)} marker-end={`url(#head-${headOf(own)})`} />
        </g>
      ))}
      {looked.map(({ arrow: { label }, key, ...own }) =>
        label === undefined || cuts(label) ? null : (
          <g
            key={key}
            class="label"
            {...marksOf(own)}
            data-ground={groundOf(label)}
            data-selected={key === selected}
            onClick={pick && (() => pick(key))}
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

  /** The dot of a beginning is no state, and the way from it no transition. */
  function isPicked({ from }: Arrow): boolean {
    return pick !== undefined && !from.endsWith(':start')
  }

  /** What a label lies on, so that it hides the line behind it and nothing else. */
  function groundOf(label: Box): 'sheet' | 'frame' | 'active' {
    const frame = frames.findLast((box) => isWithin(label, box))
    if (frame === undefined) return 'sheet'
    return active.includes(frame.path) ? 'active' : 'frame'
  }
}

function marksOf({ taken = false, way = false, coverage }: ArrowLook) {
  return { 'data-taken': taken, 'data-way': way, 'data-coverage': coverage }
}

function heightOf({ taken, way }: ArrowLook): number {
  return taken ? 2 : way ? 1 : 0
}

function headOf({ taken, way, coverage }: ArrowLook): string {
  if (taken) return 'taken'
  if (way) return 'way'
  return coverage === 'missing' ? 'missing' : 'plain'
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
