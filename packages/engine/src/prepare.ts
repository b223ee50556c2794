import type { AnyStateMachine } from 'xstate'

import { surround, type Around } from './ambient.ts'
import { effectLogic } from './effect-logic.ts'
import { faultsOf } from './faults.ts'
import { nodesOf } from './nodes-of.ts'
import type { Prepared, PreparedMachine } from './prepared.ts'
import { runnerOf } from './promise-logic.ts'
import { startInOrder } from './start-in-order.ts'
import { toJson } from './to-json.ts'

/**
 * Replaces every promise of a machine, at every depth, by an inert effect. The machine given is left as it is.
 *
 * @throws TypeError that lists everything which is missing or which a durable step cannot run.
 */
export function prepare(machine: AnyStateMachine, around: Around): PreparedMachine {
  const faults: string[] = []
  const prepared = prepareMachine(machine, { around, faults, ready: new Map(), within: new Set() })
  if (faults.length > 0) {
    throw new TypeError(
      `The machine \`${machine.id}\` cannot be run:\n${faults.map((each) => `- ${each}`).join('\n')}`,
    )
  }
  return prepared
}

interface Preparation {
  readonly around: Around
  readonly faults: string[]
  /** A machine that is used in several places is prepared once. */
  readonly ready: Map<AnyStateMachine, PreparedMachine>
  readonly within: Set<AnyStateMachine>
}

function prepareMachine(machine: AnyStateMachine, preparation: Preparation): PreparedMachine {
  const before = preparation.ready.get(machine)
  if (before) return before
  preparation.within.add(machine)
  const actors = new Map<string, Prepared>()
  for (const [name, logic] of Object.entries(machine.implementations.actors)) {
    const actor = prepareActor(machine, name, logic, preparation)
    if (actor) actors.set(name, actor)
  }
  preparation.within.delete(machine)
  preparation.faults.push(...faultsOf(machine))
  const provided = machine.provide({
    actors: Object.fromEntries([...actors].map(([name, actor]) => [name, actor.logic])),
  })
  const logic = startInOrder(surround(provided, preparation.around))
  const prepared = describe(logic, actors)
  preparation.ready.set(machine, prepared)
  return prepared
}

function prepareActor(
  machine: AnyStateMachine,
  name: string,
  logic: unknown,
  preparation: Preparation,
): Prepared | undefined {
  const actor = `machine \`${machine.id}\`: actor \`${name}\``
  if (typeof logic !== 'object' || logic === null) {
    preparation.faults.push(`${actor} is not provided`)
  } else if ('unprovided' in logic) {
    preparation.faults.push(`${actor} is not provided`)
  } else if (name.includes('/')) {
    preparation.faults.push(`${actor}: a name must not contain "/"`)
  } else if (isMachine(logic)) {
    if (!preparation.within.has(logic)) return prepareMachine(logic, preparation)
    preparation.faults.push(`${actor} is a machine that invokes itself`)
  } else {
    return prepareEffect(actor, logic, preparation)
  }
  return undefined
}

function prepareEffect(actor: string, logic: object, preparation: Preparation): Prepared | undefined {
  const run = runnerOf(logic)
  if (!run) {
    preparation.faults.push(
      `${actor} is neither a machine nor a promise; only those can be kept between steps`,
    )
    return undefined
  }
  try {
    const policy = 'policy' in logic ? toJson(logic.policy, 'policy') : null
    return { kind: 'effect', logic: effectLogic(), run, policy }
  } catch (error) {
    preparation.faults.push(`${actor}: ${error instanceof Error ? error.message : 'its policy is not JSON'}`)
    return undefined
  }
}

function isMachine(logic: object): logic is AnyStateMachine {
  return '__xstatenode' in logic && 'root' in logic && 'implementations' in logic
}

function describe(logic: AnyStateMachine, actors: ReadonlyMap<string, Prepared>): PreparedMachine {
  const nodes = nodesOf(logic.root)
  const invokes = new Map<string, number>()
  for (const node of nodes) for (const { id } of node.invoke) invokes.set(id, invokes.size)
  const timers = new Set(nodes.flatMap((node) => node.after.map(({ eventType }) => String(eventType))))
  return { kind: 'machine', logic, actors, nodes, invokes, timers }
}
