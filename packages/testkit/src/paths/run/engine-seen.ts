import type { AnyStateMachine } from 'xstate'

import { nodesIn } from '../model/nodes-in.ts'
import { modelOf } from '../model/machine-model.ts'
import { nodesOf } from '../model/nodes-of.ts'
import type { Situation } from '../walk/situation.ts'
import { json, type Seen } from './seen.ts'

/** Makes what tells how a situation looks in an engine's trace, which names states and transitions its own way. */
export function engineSeen(machine: AnyStateMachine): (situation: Situation) => Seen {
  const nodes = nodesOf(machine.root)
  const labels = new Map(nodes.map(({ id, path }) => [id, [machine.id, ...path].join('.')]))
  const label = (id: string): string => labels.get(id) ?? id
  const moves = new Map(
    modelOf(machine).transitions.map(({ id, state, event, targets }) => [
      id,
      [label(state), event === '' ? 'always' : event, targets.map(label)],
    ]),
  )
  return ({ snapshot, trace, ended }) => {
    const { failure, taken, emitted, begun } = trace
    if (failure || snapshot === undefined) {
      return { status: 'error', states: '', taken: '', emitted: '', begun: '', sent: '', output: '' }
    }
    const isAlive = (id: string): boolean => snapshot.children[id] !== undefined && !ended.includes(id)
    const active = nodesIn(snapshot).filter(({ parent }) => parent !== undefined)
    return {
      states: json(active.map(({ id }) => label(id)).toSorted()),
      status: snapshot.status,
      taken: json(taken.map((id) => moves.get(id))),
      emitted: json(emitted),
      begun: json(begun.filter(({ id }) => isAlive(id)).map(({ src, input }) => [src, input ?? null])),
      // An engine does not tell.
      sent: '',
      output: json(snapshot.status === 'done' ? snapshot.output : null),
    }
  }
}
