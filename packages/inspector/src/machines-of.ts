import type { AnyStateMachine } from 'xstate'

import type { Invocation } from './machine-export.ts'
import { nodesOf } from './nodes-of.ts'
import { sourceName } from './source-name.ts'

/** A machine under the name by which it is exported. */
export interface NamedMachine {
  readonly name: string
  readonly machine: AnyStateMachine
  readonly invokedBy: readonly Invocation[]
}

/** A machine and every machine that may run in it, at any depth, in the order in which they are met. */
export function machinesOf(machine: AnyStateMachine): readonly NamedMachine[] {
  const found = new Map<object, Found>()
  visit(machine, found)
  const all = [...found.values()]
  const shared = all.map(({ machine: { id } }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)
  const names = new Map<Found, string>()
  for (const each of all) {
    const [first] = each.invokedBy
    const own = first === undefined || !shared.includes(each.machine.id)
    names.set(each, own ? each.machine.id : `${names.get(first.by)}.${first.actor}`)
  }
  return all.map((each) => ({
    name: names.get(each) ?? each.machine.id,
    machine: each.machine,
    invokedBy: each.invokedBy.map(({ by, actor }) => ({ machine: names.get(by) ?? '', actor })),
  }))
}

interface Found {
  readonly machine: AnyStateMachine
  readonly invokedBy: { readonly by: Found; readonly actor: string }[]
}

/** What is bound to a machine makes another object of it; the configuration stays the same. */
function visit(
  machine: AnyStateMachine,
  found: Map<object, Found>,
  invokedBy: Found['invokedBy'] = [],
): void {
  const before = found.get(machine.config)
  if (before) {
    before.invokedBy.push(...invokedBy)
    return
  }
  const own: Found = { machine, invokedBy: [...invokedBy] }
  found.set(machine.config, own)
  for (const [actor, child] of actorsOf(machine)) visit(child, found, [{ by: own, actor }])
}

/** The machines that a machine names or invokes; one that stands in the configuration itself goes by its id. */
function actorsOf(machine: AnyStateMachine): readonly (readonly [name: string, machine: AnyStateMachine])[] {
  const named = machine.implementations.actors as Readonly<Record<string, unknown>>
  const invoked = nodesOf(machine.root).flatMap((node) => {
    const configs = [node.config.invoke ?? []].flat() as { readonly src: unknown }[]
    return configs.map(({ src }): readonly [string, unknown] => [
      sourceName(src),
      typeof src === 'string' ? named[src] : src,
    ])
  })
  const all = new Map([...invoked, ...Object.entries(named)])
  return [...all].flatMap(([name, logic]) => (isMachine(logic) ? [[name, logic] as const] : []))
}

function isMachine(logic: unknown): logic is AnyStateMachine {
  return typeof logic === 'object' && logic !== null && 'root' in logic && 'implementations' in logic
}
