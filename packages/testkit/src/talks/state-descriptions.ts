import type { AnyStateMachine } from 'xstate'

import { nodesOf } from '../paths/model/nodes-of.ts'
import { machinesIn } from './machines-in.ts'

/** What the states of a bot's machines say they are, for some states as an engine names them. */
export function stateDescriptions(
  machine: AnyStateMachine,
  states: Iterable<string>,
): Readonly<Record<string, string>> {
  const own = new Map(
    machinesIn(machine).flatMap(({ id, root }) =>
      nodesOf(root).flatMap(({ path, description }) =>
        description === undefined ? [] : [[[id, ...path].join('.'), description] as const],
      ),
    ),
  )
  const described = [...new Set(states)].map((state) => [state, descriptionOf(state, own)] as const)
  return Object.fromEntries(
    described.flatMap(([state, words]) => (words === undefined ? [] : [[state, words]])),
  )
}

/** A name begins with the machines around, whose number is not told. */
function descriptionOf(state: string, own: ReadonlyMap<string, string>): string | undefined {
  const keys = state.split('.')
  return keys.map((_, from) => own.get(keys.slice(from).join('.'))).find((words) => words !== undefined)
}
