import type { AnyStateMachine } from 'xstate'

import { configJson } from '../json/config-json.ts'
import { nodesOf } from '../nodes-of.ts'
import { sourceName } from '../source-name.ts'

/** What an actor runs: a machine, or work. */
export interface Kind {
  /** Its name in the machine that runs it; a root's own id. */
  readonly name: string
  /** The id of its machine. Absent: it is work. */
  readonly machine?: string
  /** As JSON text, whole. */
  readonly definition: string
  /** What it runs under a name. */
  actor(name: string): Kind
  /** What its states invoke under an id, in the document's order. */
  invoked(id: string): readonly InvokedBy[]
}

/** A name that runs, and the state that invokes it, such as `serving.financial`; empty for the machine itself. */
export interface InvokedBy {
  readonly name: string
  readonly state: string
}

/** Reads a machine and, when they are asked for, those that it runs. */
export function machineKind(machine: AnyStateMachine, name: string = machine.id): Kind {
  const actors = new Map<string, Kind>()
  const running = machine.implementations.actors as Readonly<Record<string, unknown>>
  const invokes = nodesOf(machine.root).flatMap(({ path, invoke }) =>
    invoke.map(({ id, src }) => ({ id, name: sourceName(src), state: path.join('.') })),
  )
  return {
    name,
    machine: machine.id,
    definition: JSON.stringify(configJson(machine.config)),
    actor(wanted) {
      const logic = running[wanted]
      const kind = actors.get(wanted) ?? (isMachine(logic) ? machineKind(logic, wanted) : workKind(wanted))
      actors.set(wanted, kind)
      return kind
    },
    invoked: (id) => invokes.filter((each) => each.id === id),
  }
}

function workKind(name: string): Kind {
  return { name, definition: JSON.stringify({ id: name }), actor: workKind, invoked: () => [] }
}

function isMachine(logic: unknown): logic is AnyStateMachine {
  return typeof logic === 'object' && logic !== null && 'root' in logic && 'implementations' in logic
}
