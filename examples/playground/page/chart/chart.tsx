import { useState } from 'preact/hooks'

import type { Charts, PageState } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { activeMachines, tellingMachine, wayTo } from './active.ts'
import { Canvas } from './canvas.tsx'
import { Crumbs } from './crumbs.tsx'
import { Detail } from './detail.tsx'

interface ChartProps {
  readonly charts: Charts | undefined
  readonly state: PageState | undefined
}

/** The machines of this conversation, drawn, with their active states. */
export function Chart({ charts, state }: ChartProps) {
  const words = useWords()
  const [chosen, choose] = useState<string>()
  const [selected, select] = useState<{ readonly machine: string; readonly path: string }>()
  if (!charts || !state)
    return <section class="chart">{charts ? null : <p class="quiet">{words.drawing}</p>}</section>

  const running = activeMachines(charts, state.states)
  const key = chosen ?? tellingMachine(charts, running)
  const machine = charts.machines.find((each) => each.key === key) ?? charts.machines[0]
  if (!machine) return null
  const active = running.find((each) => each.machine === machine)?.paths ?? []
  const box =
    selected?.machine === key ? machine.states.find(({ path }) => path === selected.path) : undefined

  return (
    <section class="chart" aria-label={words.machines} data-revision={state.revision}>
      <Crumbs
        way={wayTo(charts, key)}
        running={running}
        follows={chosen === undefined}
        go={open}
        follow={() => open(undefined)}
      />
      <Canvas
        key={machine.key}
        machine={machine}
        active={active}
        steps={state.steps}
        selected={box?.path}
        select={(path) => select(path === undefined ? undefined : { machine: key, path })}
        open={open}
        up={() => open(wayTo(charts, key).at(-2)?.key ?? key)}
      />
      <Detail machine={machine} box={box} texts={charts.texts} open={open} />
    </section>
  )

  function open(next: string | undefined): void {
    choose(next)
    select(undefined)
  }
}
