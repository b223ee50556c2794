import { fileURLToPath } from 'node:url'

import { graphOf, layOut, layoutCache } from '@cristal/chart'
import type { Bot } from '@cristal/dialogue'
import type { AnyActorLogic, AnyStateMachine } from 'xstate'

import type { Charts, Machine } from '../wire.ts'

interface Place {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly machine: AnyStateMachine
}

const file = fileURLToPath(new URL('../../.cache/layouts.json', import.meta.url))

/** The drawings of a bot's machines, as soon as they are laid out. */
export interface Drawings {
  /** The machine with which every talk begins, alone. */
  readonly first: Promise<Charts>
  /** Every machine, at every depth; begun when it is first asked for. */
  all(): Promise<Charts>
}

/** Lays out the machines of a bot: where that was never done before, it takes seconds for all, and a moment for one. */
export function chartsOf({ machine, texts }: Bot): Drawings {
  const root = { key: machine.id, name: machine.id, label: machine.id, machine }
  const cache = layoutCache(file)
  const first = drawn(root)
  let all: Promise<Charts> | undefined
  return { first: first.then((own) => charts([own])), all: () => (all ??= everything()) }

  async function everything(): Promise<Charts> {
    const machines: Machine[] = []
    for (const place of placesBelow(root, [])) {
      machines.push(place === root ? await first : await drawn(place))
    }
    await (await cache).keep()
    return charts(machines)
  }

  async function drawn(place: Place): Promise<Machine> {
    const { key, name, label } = place
    const graph = graphOf(place.machine, (src) => keyOf(place, src))
    const description = place.machine.root.description ?? ''
    const laidOut = await layOut(graph, await cache)
    return { key, name, label, description, everywhere: graph.everywhere, ...laidOut }
  }

  function charts(machines: readonly Machine[]): Charts {
    return { root: root.key, machines, texts }
  }
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
