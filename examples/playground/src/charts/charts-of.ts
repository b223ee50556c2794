import { setImmediate as breath } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Bot } from '@cristal/dialogue'
import type { AnyActorLogic, AnyStateMachine } from 'xstate'

import type { Charts, Machine } from '../wire.ts'
import { graphOf } from './graph-of.ts'
import { layOut } from './lay-out.ts'
import { layoutCache } from './layout-cache.ts'

interface Place {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly machine: AnyStateMachine
}

const file = fileURLToPath(new URL('../../.cache/layouts.json', import.meta.url))

/** Every machine of a bot, at every depth, laid out. */
export async function chartsOf({ machine, texts }: Bot): Promise<Charts> {
  const root = { key: machine.id, name: machine.id, label: machine.id, machine }
  const cache = await layoutCache(file)
  const machines: Machine[] = []
  for (const place of placesBelow(root, [])) {
    const { key, name, label } = place
    const graph = graphOf(place.machine, (src) => keyOf(place, src))
    const description = place.machine.root.description ?? ''
    const laidOut = await layOut(graph, cache)
    machines.push({ key, name, label, description, everywhere: graph.everywhere, ...laidOut })
    // A new layout takes a tenth of a second, in which nobody is answered.
    await breath()
  }
  await cache.keep()
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
