import { activeNodes } from './active-nodes.ts'
import type { Json } from './json.ts'
import { persistedMachine, type PersistedMachine } from './persisted.ts'
import type { PreparedMachine, StateNode } from './prepared.ts'

/** A machine in the tree of a persisted snapshot, that is running or is the root. */
export interface ActiveMachine {
  /** The ids of the machines down to this one; the root's stands only for itself. */
  readonly label: string
  /** In document order, parents first, without the machine's own. */
  readonly nodes: readonly StateNode[]
}

/** Every machine that is active, parents first; what the snapshot names and the machine lacks is left out. */
export function activeMachines(root: PreparedMachine, snapshot: Json): readonly ActiveMachine[] {
  return walk(root, snapshot, root.logic.id, [])
}

/** Every active state, such as `financial.login.askingDigits`. */
export function statesOf(machines: readonly ActiveMachine[]): readonly string[] {
  return machines.flatMap(({ label, nodes }) => nodes.map(({ path }) => [label, ...path].join('.')))
}

/** The tags of every active state, each once. */
export function tagsOf(machines: readonly ActiveMachine[]): readonly string[] {
  return [...new Set(machines.flatMap(({ nodes }) => nodes.flatMap(({ tags }) => tags)))]
}

function walk(
  machine: PreparedMachine,
  snapshot: Json,
  label: string,
  above: readonly string[],
): readonly ActiveMachine[] {
  const persisted = persistedMachine(snapshot)
  const nodes = persisted && activeNodes(machine.logic.root, persisted.value)
  if (!persisted || !nodes) return []
  return [
    { label, nodes },
    ...childrenOf(machine, persisted).flatMap(([child, inner]) => {
      const ids = [...above, child.logic.id]
      return walk(child, inner, ids.join('.'), ids)
    }),
  ]
}

/** The running machines right below one: invoked ones in document order, then spawned ones by id. */
function childrenOf(
  machine: PreparedMachine,
  { children }: PersistedMachine,
): readonly (readonly [PreparedMachine, Json])[] {
  const place = (id: string) => machine.invokes.get(id) ?? machine.invokes.size
  return Object.entries(children)
    .toSorted(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .flatMap(([, { src, snapshot }]) => {
      const child = machine.actors.get(src)
      const active = persistedMachine(snapshot)?.status === 'active'
      return child?.kind === 'machine' && active ? [[child, snapshot] as const] : []
    })
}
