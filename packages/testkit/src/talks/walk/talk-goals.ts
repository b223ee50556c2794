import type { PathStep } from '../../paths/walk/graph.ts'
import { transitionGoal } from '../bot-goals.ts'
import type { TalkMove } from './talk-move.ts'
import type { TalkSituation, TalkTrace } from './talk-situation.ts'

/**
 * What a step of a talk shows: texts, transitions, transitions at the place in the bot where their machine runs, and
 * seams: which way on a machine took when one that it invoked had ended in some way.
 */
export function talkGoals({ reached: { trace } }: PathStep<TalkSituation, TalkMove>): readonly string[] {
  const goals = found.get(trace) ?? goalsIn(trace)
  found.set(trace, goals)
  return goals
}

/** Each trace is looked at whenever something is chosen. */
const found = new WeakMap<TalkTrace, readonly string[]>()

function goalsIn({ transitions, said }: TalkTrace): readonly string[] {
  const taken = transitions.map(({ at, from, event, to }) => {
    const own = (name: string): string => ownName(name, at.length - 1)
    return transitionGoal(own(from), event, to.map(own))
  })
  const placed = transitions.map(({ at }, index) => `${taken[index] ?? ''} at ${at.join('/')}`)
  const seams = transitions.flatMap(({ event }, index) => {
    const ending = transitions[index - 1]
    if (ending === undefined || !event.startsWith('xstate.done.actor.')) return []
    return [`${ending.to.join(' ')} ⇒ ${taken[index] ?? ''}`]
  })
  return [...new Set([...taken, ...placed, ...seams, ...said.map(({ text }) => `says ${text}`)])]
}

/** A state's name without the machines around its own, of which a trace leaves out the outermost. */
function ownName(name: string, around: number): string {
  return name.split('.').slice(Math.max(around, 0)).join('.')
}
