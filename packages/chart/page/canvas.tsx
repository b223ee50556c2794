import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

import type { Arrow, Box, Drawing, StateBox } from '../src/drawing.ts'
import { arrowKey, shapeId } from './arrow-key.ts'
import { Arrows } from './arrows.tsx'
import type { ArrowLook, StateLook } from '../src/look.ts'
import { neighbourhood } from './neighbourhood.ts'
import { StateShape, StateWords } from './state-shape.tsx'
import { useView } from './use-view.ts'

interface CanvasProps {
  readonly drawing: Drawing
  /** What it is called, and how it is used, for those who do not see it; then the names of its buttons. */
  readonly names: Readonly<Record<'label' | 'hint' | 'zoomIn' | 'zoomOut' | 'fit', string>>
  readonly stateLook: (path: string) => StateLook
  readonly arrowLook: (arrow: Arrow) => ArrowLook
  /** The active states, parents first: the last one is kept in sight, else where the machine begins. */
  readonly active: readonly string[]
  /** The path of a state, or the key of an arrow. */
  readonly selected: string | undefined
  readonly select: (key: string | undefined) => void
  /** What a click does. Absent: it selects. */
  readonly pick?: (key: string) => void
  /** What Enter and a double click do. */
  readonly open: (key: string) => void
  /** What Backspace does. */
  readonly up: () => void
  /** Arrows can be chosen, too: from a state with the keys to the right and to the left. */
  readonly arrows?: boolean
  /** What the marks mean, below. */
  readonly legend: ComponentChildren
}

/** The drawing of one machine: it can be dragged, zoomed, and walked through with the keyboard. */
export function Canvas(props: CanvasProps) {
  const { drawing, names, stateLook, active, selected, select, pick = select, open, up } = props
  const view = useView(drawing)
  const states = drawing.states.filter(({ kind }) => kind !== 'start')
  const leaf = active.at(-1)
  const begin = drawing.arrows.find(({ from }) => from === ':start')?.to

  // Before the frame that marks it: what is active is in sight as soon as it is active.
  useLayoutEffect(() => {
    const shown = drawing.states.find(({ path }) => path === (selected ?? leaf ?? begin))
    if (shown) view.show(shown, neighbourhood(drawing, shown))
    const arrow = drawing.arrows.find((each) => arrowKey(each) === selected)
    if (arrow) view.show(arrow.label ?? endOf(arrow), around(arrow))
  }, [leaf, selected, view.seen])

  return (
    <div class="drawing">
      <div
        class="canvas"
        ref={view.box}
        data-more={view.more.join(' ')}
        data-picked={props.arrows}
        role="listbox"
        tabIndex={0}
        aria-label={names.label}
        aria-description={names.hint}
        aria-activedescendant={selected === undefined ? undefined : shapeId(selected)}
        onKeyDown={press}
        {...view.handlers}
      >
        <svg role="presentation" width="100%" height="100%">
          <g class="sheet" style={{ transform: view.transform }}>
            {drawing.states.filter(isFrame).map(shape)}
            <Arrows
              drawing={drawing}
              look={props.arrowLook}
              active={active}
              cuts={view.cuts}
              selected={selected}
              pick={props.arrows ? pick : undefined}
            />
            {drawing.states.filter(isFrame).map((box) => (
              <g
                key={box.path}
                class="frame-words"
                aria-hidden="true"
                data-active={active.includes(box.path)}
              >
                <StateWords box={box} />
              </g>
            ))}
            {drawing.states.filter((box) => !isFrame(box)).map(shape)}
          </g>
        </svg>
      </div>
      <div class="under">
        {props.legend}
        <div class="zoom">
          <button type="button" aria-label={names.zoomOut} onClick={() => view.zoom(0.8)}>
            −
          </button>
          <button type="button" aria-label={names.zoomIn} onClick={() => view.zoom(1.25)}>
            +
          </button>
          <button type="button" aria-label={names.fit} title={names.fit} onClick={() => view.fit()}>
            ⤢
          </button>
        </div>
      </div>
    </div>
  )

  function shape(box: StateBox) {
    return (
      <StateShape
        key={box.path}
        id={shapeId(box.path)}
        box={box}
        look={stateLook(box.path)}
        selected={box.path === selected}
        select={() => pick(box.path)}
        open={() => open(box.path)}
      />
    )
  }

  function press(event: KeyboardEvent): void {
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? sideways
    if (props.arrows && sideways !== undefined) select(arrowBeside(sideways))
    else if (move !== undefined) select(stateBeside(move))
    else if (event.key === 'Enter') {
      if (selected !== undefined) open(selected)
    } else if (event.key === 'Backspace') up()
    else if (event.key === 'Escape') select(undefined)
    else if (event.key === '+' || event.key === '=') view.zoom(1.25)
    else if (event.key === '-') view.zoom(0.8)
    else return
    event.preventDefault()
  }

  /** From an arrow on to the states beside where it begins. */
  function stateBeside(move: number): string | undefined {
    const from = drawing.arrows.find((arrow) => arrowKey(arrow) === selected)?.from ?? selected
    const chosen = states.findIndex(({ path }) => path === from)
    const start =
      chosen === -1 && leaf !== undefined ? states.findIndex(({ path }) => path === leaf) : chosen + move
    return states[(start + states.length) % states.length]?.path
  }

  /** The next of the arrows that leave a state; after the last one the state again. */
  function arrowBeside(move: number): string | undefined {
    const from =
      drawing.arrows.find((arrow) => arrowKey(arrow) === selected)?.from ?? selected ?? leaf ?? begin
    const round = [from, ...drawing.arrows.filter((arrow) => arrow.from === from).map(arrowKey)]
    const at = round.indexOf(selected ?? from)
    return round[(at + move + round.length) % round.length]
  }
}

/** Arrows run over it. */
function isFrame({ kind }: StateBox): boolean {
  return kind === 'compound'
}

function endOf({ points }: Arrow): Box {
  const { x = 0, y = 0 } = points.at(-1) ?? {}
  return { x, y, width: 1, height: 1 }
}

function around({ points }: Arrow): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
