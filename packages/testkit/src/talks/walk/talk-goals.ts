import type { PathStep } from '../../paths/walk/graph.ts'
import type { TalkMove } from './talk-move.ts'
import type { TalkSituation } from './talk-situation.ts'

/** What a step of a talk shows: transitions where they stand in the whole bot, seams between machines, and texts. */
export function talkGoals({ reached: { trace } }: PathStep<TalkSituation, TalkMove>): readonly string[] {
  const { transitions, said } = trace
  const taken = transitions.map(
    ({ at, from, event, to }) => `${at.join('/')} ${from} › ${event} › ${to.join(' ')}`,
  )
  const seams = transitions.flatMap((parent, index) => {
    const child = transitions[index - 1]
    if (child === undefined || !parent.event.startsWith('xstate.done.actor.')) return []
    return [`${child.to.join(' ')} ends › ${parent.from} › ${parent.to.join(' ')}`]
  })
  return [...new Set([...taken, ...seams, ...said.map(({ text }) => `says ${text}`)])]
}
