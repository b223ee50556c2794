import type { StateBox } from '../src/drawing.ts'
import { textWidth } from '../src/text-width.ts'
import type { CoverageMark, StateLook } from '../src/look.ts'

interface StateShapeProps {
  readonly id: string
  readonly box: StateBox
  readonly look: StateLook
  readonly selected: boolean
  readonly select: () => void
  readonly open: () => void
}

/** One state; a machine that it invokes is one click away. */
export function StateShape({ id, box, look, selected, select, open }: StateShapeProps) {
  const { x, y, width, height, kind, invokes } = box
  if (kind === 'start')
    return <circle class="start" cx={x + width / 2} cy={y + height / 2} r={width / 2 - 1} />
  const [invoke] = invokes
  const { active = false, visited = false, coverage, spoken } = look
  return (
    <g
      id={id}
      class={`state ${kind}`}
      role="option"
      // Its words are drawn apart.
      aria-label={
        kind === 'compound' ? [box.name, box.description, spoken].filter(Boolean).join(' ') : undefined
      }
      aria-selected={selected}
      aria-current={active ? 'step' : undefined}
      data-active={active}
      data-visited={visited}
      data-coverage={coverage}
      data-path={box.path}
      onClick={select}
      onDblClick={open}
    >
      <rect x={x} y={y} width={width} height={height} rx={kind === 'final' ? height / 2 : 8} />
      {kind === 'final' && (
        <rect class="inner" x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx={height / 2 - 3} />
      )}
      {kind !== 'compound' && <StateWords box={box} />}
      {coverage && (
        <text
          class="mark"
          x={x + width - (kind === 'final' ? 11 : 14)}
          y={kind === 'final' ? y + height / 2 + 4 : y + 20}
          {...(kind === 'compound' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': spoken })}
        >
          {marks[coverage]}
        </text>
      )}
      {invoke && <Chip x={x + 10} y={y + height - 28} invoke={invoke} open={open} />}
    </g>
  )
}

const marks: Readonly<Record<CoverageMark, string>> = { covered: '✓', missing: '✗', allowed: '≈' }

/** What stands in a state; of a frame it is drawn apart, above the arrows that run over it. */
export function StateWords({ box: { x, y, width, kind, name, lines } }: { box: StateBox }) {
  const middle = kind === 'final' ? x + width / 2 : x + 12
  return (
    <>
      <text class="name" x={middle} y={y + 21}>
        {`${name} `}
      </text>
      {lines.map((line, index) => (
        <text key={line} class="line" x={middle} y={y + 39 + index * 15}>
          {`${line} `}
        </text>
      ))}
    </>
  )
}

interface ChipProps {
  readonly x: number
  readonly y: number
  readonly invoke: StateBox['invokes'][number]
  readonly open: () => void
}

/** What a state invokes: a machine, which opens, or work. */
function Chip({ x, y, invoke, open }: ChipProps) {
  const opens = invoke.machine !== undefined
  const width = textWidth(invoke.src, 11, opens) + 34
  return (
    <g class="chip" data-opens={opens} onClick={opens ? open : undefined}>
      <rect x={x} y={y} width={width} height={20} rx={10} />
      <text x={x + width / 2} y={y + 14}>
        {`${opens ? '▸' : '⚙'} ${invoke.src}`}
      </text>
    </g>
  )
}
