import { nodesOf, type StateNode } from '../nodes-of.ts'
import { callText, callsText } from './call-text.ts'
import type { DelayTimes } from './delay-times.ts'

/** A transition as it is drawn. */
export interface Move {
  readonly from: StateNode
  /** Empty: the state stays, and only acts. */
  readonly to: readonly StateNode[]
  /** `event [guard] / actions` */
  readonly label: string
}

/** Every transition of a machine but the initial ones, in document order. */
export function movesOf(root: StateNode, times: DelayTimes): readonly Move[] {
  return nodesOf(root).flatMap((from) => {
    const all = [...from.transitions.values(), from.always ?? []]
    return all.flatMap((branches) =>
      branches.map((transition, index): Move => ({
        from,
        to: transition.target ?? [],
        label: [
          occasion(transition, times),
          guardText(transition.guard, index),
          transition.reenter ? '(reenters)' : '',
          callsText(transition.actions),
        ]
          .filter((part) => part !== '')
          .join(' '),
      })),
    )
  })
}

type Transition = NonNullable<StateNode['always']>[number]

/** What XState calls the ends of an actor, a state and a wait, by the beginning of the event's type. */
const ends = [
  ['xstate.done.actor.', 'done'],
  ['xstate.error.actor.', 'error'],
  ['xstate.snapshot.', 'snapshot'],
] as const

function occasion(transition: Transition, times: DelayTimes): string {
  const type = String(transition.eventType)
  if (type === '') return 'always'
  if ('delay' in transition) return waitText(transition.delay as string | number, times)
  if (type === `xstate.done.state.${transition.source.id}`) return 'done'
  const end = ends.find(([start]) => type.startsWith(start))
  return end ? `${end[1]}(${type.slice(end[0].length)})` : type
}

function waitText(delay: string | number, times: DelayTimes): string {
  const time = times(delay)
  if (typeof delay === 'number' || time === undefined) return `after(${time ?? delay})`
  return `after(${delay} = ${time})`
}

/** A branch without a guard, below others, is for all the rest. */
function guardText(guard: unknown, index: number): string {
  if (guard !== undefined) return `[${callText(guard)}]`
  return index > 0 ? '[else]' : ''
}
