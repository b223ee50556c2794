import type { Texts } from '@cristal/dialogue'
import type { AnyActorLogic, AnyStateMachine } from 'xstate'

import type { Goal } from '../paths/choose/goals.ts'
import { modelOf } from '../paths/model/machine-model.ts'
import { invokesOf, nodesOf } from '../paths/model/nodes-of.ts'
import { isMachine, machinesIn } from './machines-in.ts'

/** Everything that the talks with a bot are to show: each transition of each of its machines, and each text. */
export function botGoals(machine: AnyStateMachine, texts: Texts): readonly Goal[] {
  const machines = [...new Map(machinesIn(machine).map((each) => [each.id, each])).values()]
  const goals = [
    ...machines.flatMap(machineGoals),
    ...Object.keys(texts).map((key): Goal => ({ kind: 'text', name: `says ${key}` })),
  ]
  return [...new Map(goals.map((goal) => [goal.name, goal])).values()]
}

/** Named as an engine's trace names them. */
function machineGoals(machine: AnyStateMachine): readonly Goal[] {
  const labels = new Map(
    nodesOf(machine.root).map(({ id, path }) => [id, [machine.id, ...path].join('.')] as const),
  )
  const label = (id: string): string => labels.get(id) ?? id
  const never = failuresOfMachines(machine)
  return modelOf(machine)
    .transitions.filter(({ event }) => !never.has(event))
    .map(({ state, event, targets }) => ({
      kind: 'transition',
      name: transitionGoal(label(state), event === '' ? 'always' : event, targets.map(label)),
    }))
}

/** A machine that was invoked fails only where it throws, and then the engine does not take the step at all. */
function failuresOfMachines({ root, implementations }: AnyStateMachine): ReadonlySet<string> {
  const actors = implementations.actors as Readonly<Record<string, AnyActorLogic>>
  const invoked = nodesOf(root).flatMap(invokesOf)
  return new Set(
    invoked.flatMap(({ id, src }) => {
      const logic = actors[src]
      return logic !== undefined && isMachine(logic) ? [`xstate.error.actor.${id}`] : []
    }),
  )
}

/** How a transition is called, wherever in the bot its machine runs. */
export function transitionGoal(from: string, event: string, to: readonly string[]): string {
  return [from, event, ...(to.length > 0 ? [to.join(' ')] : [])].join(' › ')
}
