import type { Box, Drawing, StateBox } from '../src/drawing.ts'

/** A state with the words on the arrows that begin or end there: what explains where a talk stands. */
export function neighbourhood(drawing: Drawing, state: StateBox): Box {
  const labels = drawing.arrows
    .filter(({ from, to }) => from === state.path || to === state.path)
    .flatMap(({ label }) => label ?? [])
  const boxes = [state, ...labels]
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
