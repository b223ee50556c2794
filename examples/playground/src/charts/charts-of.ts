import { setImmediate as breath } from 'node:timers/promises'

import type { Bot } from '@cristal/dialogue'
import type { AnyActorLogic, AnyStateMachine } from 'xstate'

import type { Charts, Machine } from '../wire.ts'
import type { Graph } from './graph.ts'
import { graphOf } from './graph-of.ts'
import { layOut } from './lay-out.ts'

interface Place {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly machine: AnyStateMachine
}

/** Every machine of a bot, at every depth, laid out. Machines of one shape are laid out once. */
export async function chartsOf({ machine, texts }: Bot): Promise<Charts> {
  const root = { key: machine.id, name: machine.id, label: machine.id, machine }
  const laidOut = new Map<string, ReturnType<typeof layOut>>()
  const machines: Machine[] = []
  for (const place of placesBelow(root, [])) {
    const graph = graphOf(place.machine, (src) => keyOf(place, src))
    const shape = shapeOf(graph)
    const laying = laidOut.get(shape) ?? layOut(graph)
    laidOut.set(shape, laying)
    machines.push(drawn(place, graph, await laying))
    // A layout takes a tenth of a second, in which nobody is answered.
    await breath()
  }
  return { root: root.key, machines, texts }
}

function placesBelow(place: Place, above: readonly string[]): readonly Place[] {
  return [
    place,
    ...actorsOf(place.machine).flatMap(([src, machine]) => {
      const ids = [...above, machine.id]
      const child = { key: `${place.key}/${src}`, name: src, label: ids.join('.'), machine }
      return placesBelow(child, ids)
    }),
  ]
}

function keyOf({ key, machine }: Place, src: string): string | undefined {
  return actorsOf(machine).some(([name]) => name === src) ? `${key}/${src}` : undefined
}

function actorsOf({ implementations }: AnyStateMachine): readonly (readonly [string, AnyStateMachine])[] {
  const actors = implementations.actors as Readonly<Record<string, AnyActorLogic>>
  return Object.entries(actors).flatMap(([src, logic]) => (isMachine(logic) ? [[src, logic] as const] : []))
}

function isMachine(logic: AnyActorLogic): logic is AnyStateMachine {
  return 'root' in logic && 'implementations' in logic
}

function drawn(
  { key, name, label, machine }: Place,
  { everywhere, states }: Graph,
  { width, height, states: boxes, arrows }: Awaited<ReturnType<typeof layOut>>,
): Machine {
  const description = machine.root.description ?? ''
  // Of machines of one shape, each has its own words and its own machines below.
  const own = boxes.map((box, index) => {
    const { says = box.says, invokes = box.invokes } = states[index] ?? {}
    return { ...box, says, invokes }
  })
  return { key, name, label, description, width, height, states: own, arrows, everywhere }
}

/** What a layout follows from. */
function shapeOf({ states, edges }: Graph): string {
  const shapes = states.map((state) => ({ ...state, says: [], invokes: state.invokes.map(({ src }) => src) }))
  return JSON.stringify({ edges, shapes })
}
