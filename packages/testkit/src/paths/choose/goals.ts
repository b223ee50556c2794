import type { AnyStateMachine } from 'xstate'

import type { MachineModel } from '../model/machine-model.ts'
import type { ResolvedCases } from '../resolved-cases.ts'
import type { PathStep } from '../walk/graph.ts'
import type { Move } from '../walk/move.ts'
import { mentionedTexts } from './mentioned-texts.ts'

/** What paths are to cover. */
export const goalKinds = ['state', 'transition', 'guard', 'text', 'outcome', 'event', 'start'] as const

export type GoalKind = (typeof goalKinds)[number]

/** One thing to cover. Its name is unique among all kinds. */
export interface Goal {
  readonly kind: GoalKind
  readonly name: string
}

/** Everything that the paths of a machine are to cover, in document order. */
export function goalsOf(
  machine: AnyStateMachine,
  model: MachineModel,
  cases: ResolvedCases,
): readonly Goal[] {
  const { states, transitions, invokes } = model
  const actors = new Map(invokes.map(({ id, src }) => [`${id} ${src}`, { id, src }]))
  const guarded = transitions.filter(({ guard }) => guard !== undefined)
  const ways = [...actors.values()].flatMap(({ id, src }) =>
    cases.outcomesOf(src, id).map(({ name }) => outcomeGoal(src, id, name)),
  )
  return [
    ...states.map(({ name }) => goal('state', name)),
    ...transitions.map(({ id }) => goal('transition', id)),
    ...guarded.flatMap(({ id }) => [guardGoal(id, true), guardGoal(id, false)]),
    ...mentionedTexts(machine, cases.texts).map((key) => goal('text', `says ${key}`)),
    ...ways,
    ...cases.events.map(({ type, name }) => goal('event', eventName(type, name))),
    ...cases.starts.map(({ name }) => goal('start', `starts with ${name}`)),
  ]
}

/** The names of what a step covers. */
export type Covers = (step: PathStep) => readonly string[]

/** Makes what tells the goals that a step reaches. */
export function covering(model: MachineModel, cases: ResolvedCases): Covers {
  const names = new Map(model.states.map(({ id, name }) => [id, name]))
  const known = new Map<PathStep, readonly string[]>()
  const goalsAt = ({ move, reached: { trace } }: PathStep): readonly string[] => [
    ...new Set([
      ...trace.entered.flatMap((id) => names.get(id) ?? []),
      ...trace.taken,
      ...trace.asked.flatMap(({ transition, passed }) => {
        const { name } = guardGoal(transition, passed)
        // A guard may ask several things: what comes along shows which. No gap where it never comes.
        return [name, `${name} on ${move.key}`]
      }),
      ...trace.emitted.flatMap((emitted) => cases.says(emitted) ?? []).map((key) => `says ${key}`),
      ...trace.sent.map(({ to, event }) => `sends ${event.type} to ${to} on ${move.key}`),
      ...moveGoal(move),
    ]),
  ]
  return (step) => {
    const goals = known.get(step) ?? goalsAt(step)
    known.set(step, goals)
    return goals
  }
}

function moveGoal(move: Move): readonly string[] {
  switch (move.type) {
    case 'start':
      return [`starts with ${move.key.slice('start '.length)}`]
    case 'event':
      return [eventName(move.event.type, move.key.slice(move.event.type.length + 1))]
    case 'outcome':
      return [outcomeGoal(move.src, move.actor, move.key.slice(move.actor.length + 1)).name]
    case 'timer':
      return []
  }
}

function goal(kind: GoalKind, name: string): Goal {
  return { kind, name }
}

function guardGoal(transition: string, passed: boolean): Goal {
  return goal('guard', `${transition} ${passed ? 'is true' : 'is false'}`)
}

function outcomeGoal(src: string, id: string, name: string): Goal {
  return goal('outcome', src === id ? `${src}: ${name}` : `${src} as ${id}: ${name}`)
}

function eventName(type: string, name: string): string {
  return name === type ? `event ${type}` : `event ${type}: ${name}`
}
