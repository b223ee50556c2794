import type { AnyStateMachine } from 'xstate'

import { actionMutants, emits } from './action-mutants.ts'
import { effectMutants } from './effect-mutants.ts'
import { guardMutants } from './guard-mutants.ts'
import { moreMutants } from './more-mutants.ts'
import type { Mutant } from './mutant.ts'
import { machinesOf, type PlacedMachine } from './places.ts'
import type { Part } from './site.ts'

/**
 * Every mutant of a bot's machine, always in the same order: each word unsaid and each fact not learned, each
 * guard always and never true, each piece of work not done.
 *
 * @param more - deadlines, assignments and targets, too
 */
export function mutantsOf(machine: AnyStateMachine, more: boolean): readonly Mutant[] {
  const groups = Map.groupBy(machinesOf(machine), ({ machine: one }) =>
    isQuestion(one) ? 'ask' : one.config,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const part: Part = {
      machine: first.machine,
      name: first.machine.id,
      places: group.map(({ place }) => place),
    }
    const mutants = isQuestion(first.machine) ? questionMutants(part, group) : plainMutants(part)
    return more ? [...mutants, ...moreMutants(part)] : mutants
  })
}

function plainMutants(part: Part): readonly Mutant[] {
  return [
    ...actionMutants(part, (action) => emits(part, action)),
    ...guardMutants(part),
    ...effectMutants(part),
  ]
}

/** What a question asks and explains, and its understanding, is its own; how it goes about it is the same everywhere. */
function questionMutants(part: Part, questions: readonly PlacedMachine[]): readonly Mutant[] {
  return [
    ...actionMutants(part, (action, nth) => emits(part, action) && !isOwn(action.type, nth)),
    ...guardMutants(part),
    ...[...Map.groupBy(questions, askedBy)].flatMap(([name, [first, ...others]]) => {
      if (first === undefined) return []
      const own: Part = { machine: first.machine, name, places: [first, ...others].map(({ place }) => place) }
      return [...actionMutants(own, ({ type }, nth) => isOwn(type, nth)), ...effectMutants(own)]
    }),
  ]
}

/** A machine that stands in several places asks the same question in each. */
function askedBy({ place }: PlacedMachine): string {
  return place.slice(-2).join('.')
}

function isOwn(type: string, nth: number): boolean {
  return (type === 'ask' || type === 'explain') && nth === 0
}

function isQuestion({ id }: AnyStateMachine): boolean {
  return id === 'ask'
}
