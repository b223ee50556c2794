import { invokesOf } from './invokes-of.ts'
import type { Json } from './json.ts'
import { nameOf } from './name-of.ts'
import type { Prepared, PreparedMachine, StateNode } from './prepared.ts'

/** A hash of a machine's shape: its states and transitions, and those of its actors at every depth. */
export function structureOf(machine: PreparedMachine): string {
  const listing = JSON.stringify(machineShape(machine))
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv1a(listing, seed)).join('')
}

function machineShape({ logic, nodes, actors }: PreparedMachine): Json {
  const names = [...actors].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [logic.id, nodes.map(nodeShape), names.map(([name, actor]) => [name, actorShape(actor)])]
}

function actorShape(actor: Prepared): Json {
  return actor.kind === 'machine' ? machineShape(actor) : 'effect'
}

function nodeShape(node: StateNode): Json {
  const transitions = [...node.transitions.values(), node.always ?? []].flat()
  return [
    node.id,
    node.type,
    node.history,
    node.initial.target.map(({ id }) => id),
    invokesOf(node).map(({ id, src }) => [id, src]),
    transitions.map(({ eventType, guard, reenter, target }) => [
      eventType,
      nameOf(guard) ?? null,
      reenter,
      target?.map(({ id }) => id) ?? null,
    ]),
  ]
}

/** 32-bit FNV-1a over UTF-16 units. */
function fnv1a(text: string, seed: number): string {
  let hash = seed
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
