import { activeNodes } from './active-nodes.ts'
import { invokesOf } from './invokes-of.ts'
import type { Json } from './json.ts'
import { isObject, persistedMachine, type PersistedChild, type PersistedMachine } from './persisted.ts'
import type { PreparedMachine, StateNode } from './prepared.ts'

/**
 * Why a snapshot cannot go on in a machine, or `undefined` when it can. XState would drop a child whose
 * actor is gone and wait for it for ever, and would crash on a state that is gone.
 *
 * @param changed - The machine's shape is not the one that the snapshot was made with, so that an active
 *   state may invoke what it did not when it was entered.
 */
export function misfitOf(machine: PreparedMachine, snapshot: Json, changed: boolean): string | undefined {
  const { id } = machine.logic
  const persisted = persistedMachine(snapshot)
  if (!persisted) return `The snapshot is none of machine \`${id}\`.`
  const { status, children, value } = persisted
  if (status !== 'active' && status !== 'done') return `Machine \`${id}\` stopped without an end.`
  const nodes = activeNodes(machine.logic.root, value)
  if (!nodes) return `Machine \`${id}\` has no state ${JSON.stringify(value)}.`
  return firstOf([
    ...Object.entries(children).map(
      ([name, child]) =>
        () =>
          childMisfit(machine, name, child, changed),
    ),
    () => (status === 'active' ? invokeMisfit(machine, persisted, nodes, changed) : undefined),
  ])
}

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check()
    if (found !== undefined) return found
  }
  return undefined
}

function childMisfit(
  machine: PreparedMachine,
  name: string,
  { src, snapshot }: PersistedChild,
  changed: boolean,
): string | undefined {
  const actor = machine.actors.get(src)
  if (!actor) return `Machine \`${machine.logic.id}\` has no actor \`${src}\` for its child \`${name}\`.`
  if (actor.kind === 'machine') return misfitOf(actor, snapshot, changed)
  const effect = isObject(snapshot) && !('value' in snapshot)
  return effect
    ? undefined
    : `The actor \`${src}\` of machine \`${machine.logic.id}\` is no machine any more.`
}

/** Both ways: a child that no active state invokes, and a child that an active state invokes and is not there. */
function invokeMisfit(
  machine: PreparedMachine,
  { children }: PersistedMachine,
  nodes: readonly StateNode[],
  changed: boolean,
): string | undefined {
  const { id, root } = machine.logic
  const invoked = new Map([root, ...nodes].flatMap(invokesOf).map(({ id: name, src }) => [name, src]))
  for (const [name, { src, spawned }] of Object.entries(children)) {
    if (!spawned && invoked.get(name) !== src)
      return `No active state of machine \`${id}\` invokes \`${name}\`.`
  }
  // An action may stop what a state invoked; only a changed machine makes the absence suspicious.
  const absent = changed ? [...invoked.keys()].find((name) => !Object.hasOwn(children, name)) : undefined
  return absent === undefined ? undefined : `Machine \`${id}\` waits for \`${absent}\`, which never started.`
}
