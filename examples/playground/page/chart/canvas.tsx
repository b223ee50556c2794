import { useLayoutEffect } from 'preact/hooks'

import type { Machine, StateBox, StepLine } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { Arrows } from './arrows.tsx'
import { StateShape, StateWords } from './state-shape.tsx'
import { neighbourhood } from './neighbourhood.ts'
import { trailOf } from './trail.ts'
import { useView } from './use-view.ts'

interface CanvasProps {
  readonly machine: Machine
  readonly active: readonly string[]
  readonly steps: readonly StepLine[]
  readonly selected: string | undefined
  readonly select: (path: string | undefined) => void
  readonly open: (key: string) => void
  readonly up: () => void
}

/** The drawing of one machine: it can be dragged, zoomed, and walked through with the keyboard. */
export function Canvas({ machine, active, steps, selected, select, open, up }: CanvasProps) {
  const words = useWords()
  const view = useView(machine)
  const trail = trailOf(machine, steps)
  const states = machine.states.filter(({ kind }) => kind !== 'start')
  const leaf = active.at(-1)
  const begin = machine.arrows.find(({ from }) => from === ':start')?.to

  // Before the frame that marks it: what is active is in sight as soon as it is active.
  useLayoutEffect(() => {
    const shown = machine.states.find(({ path }) => path === (selected ?? leaf ?? begin))
    if (shown) view.show(shown, neighbourhood(machine, shown))
  }, [leaf, selected, view.seen])

  return (
    <div class="drawing">
      <div
        class="canvas"
        ref={view.box}
        data-more={view.more.join(' ')}
        role="listbox"
        tabIndex={0}
        aria-label={`${words.statesOf} ${machine.name}`}
        aria-description={words.chartHint}
        aria-activedescendant={selected === undefined ? undefined : idOf(selected)}
        onKeyDown={press}
        {...view.handlers}
      >
        <svg role="presentation" width="100%" height="100%">
          <g class="sheet" style={{ transform: view.transform }}>
            {machine.states.filter(isFrame).map(shape)}
            <Arrows machine={machine} trail={trail} active={active} cuts={view.cuts} />
            {machine.states.filter(isFrame).map((box) => (
              <g
                key={box.path}
                class="frame-words"
                aria-hidden="true"
                data-active={active.includes(box.path)}
              >
                <StateWords box={box} />
              </g>
            ))}
            {machine.states.filter((box) => !isFrame(box)).map(shape)}
          </g>
        </svg>
      </div>
      <div class="under">
        <ul class="legend">
          {(['active', 'visited', 'taken'] as const).map((kind) => (
            <li key={kind} class={kind}>
              {words.legend[kind]}
            </li>
          ))}
        </ul>
        <div class="zoom">
          <button type="button" aria-label={words.zoomOut} onClick={() => view.zoom(0.8)}>
            −
          </button>
          <button type="button" aria-label={words.zoomIn} onClick={() => view.zoom(1.25)}>
            +
          </button>
          <button type="button" aria-label={words.fit} title={words.fit} onClick={() => view.fit()}>
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
        id={idOf(box.path)}
        box={box}
        active={active.includes(box.path)}
        visited={trail.visited.has(box.path)}
        selected={box.path === selected}
        select={() => select(box.path)}
        open={() => enter(box)}
      />
    )
  }

  function press(event: KeyboardEvent): void {
    const chosen = states.findIndex(({ path }) => path === selected)
    const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (move !== undefined) {
      const start =
        chosen === -1 && leaf !== undefined ? states.findIndex(({ path }) => path === leaf) : chosen + move
      select(states[(start + states.length) % states.length]?.path)
    } else if (event.key === 'Enter') {
      const box = states[chosen]
      if (box) enter(box)
    } else if (event.key === 'Backspace') up()
    else if (event.key === 'Escape') select(undefined)
    else if (event.key === '+' || event.key === '=') view.zoom(1.25)
    else if (event.key === '-') view.zoom(0.8)
    else return
    event.preventDefault()
  }

  function enter({ invokes }: StateBox): void {
    const inner = invokes.find((invoke) => invoke.machine !== undefined)?.machine
    if (inner !== undefined) open(inner)
  }
}

/** Arrows run over it. */
function isFrame({ kind }: StateBox): boolean {
  return kind === 'compound'
}

function idOf(path: string): string {
  return `state-${path.replaceAll(/[^\w]/g, '-')}`
}
