import { useState } from 'preact/hooks'

import type { StateBox } from '@cristal/chart'
import { arrowKey, Canvas } from '@cristal/chart/page'

import type { Charts, PageState } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { activeMachines, tellingMachine, wayTo } from './active.ts'
import { Crumbs } from './crumbs.tsx'
import { Detail } from './detail.tsx'
import { trailOf } from './trail.ts'

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
  const trail = trailOf(machine, state.steps)
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
        drawing={machine}
        names={{ ...words, label: `${words.statesOf} ${machine.name}`, hint: words.chartHint }}
        stateLook={(path) => ({ active: active.includes(path), visited: trail.visited.has(path) })}
        arrowLook={(arrow) => ({ taken: trail.last.has(arrowKey(arrow)) })}
        active={active}
        selected={box?.path}
        select={(path) => select(path === undefined ? undefined : { machine: key, path })}
        open={(path) => enter(machine.states.find((each) => each.path === path))}
        up={() => open(wayTo(charts, key).at(-2)?.key ?? key)}
        legend={
          <ul class="legend">
            {(['active', 'visited', 'taken'] as const).map((kind) => (
              <li key={kind} class={kind}>
                {words.legend[kind]}
              </li>
            ))}
          </ul>
        }
      />
      <Detail machine={machine} box={box} texts={charts.texts} open={open} />
    </section>
  )

  function enter(entered: StateBox | undefined): void {
    const inner = entered?.invokes.find((invoke) => invoke.machine !== undefined)?.machine
    if (inner !== undefined) open(inner)
  }

  function open(next: string | undefined): void {
    choose(next)
    select(undefined)
  }
}
