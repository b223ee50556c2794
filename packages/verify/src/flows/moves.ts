import type { StateNode } from './bot-states.ts'

/** A transition of a state. */
export interface Move {
  /** What it is taken for, such as `message.received`, `done(login)`, `after(patience)` or `always`. */
  readonly when: string
  /** Its place among those that are taken for the same. */
  readonly index: number
  /** The guard's name. Absent: none. */
  readonly guard?: string
  /** What the guard is literally given; empty for nothing. */
  readonly given: string
  /** Empty: the state stays as it is. */
  readonly to: readonly StateNode[]
}

/** The transitions of a state itself, in the order in which they are written. */
export function transitionsIn(node: StateNode): readonly Move[] {
  return [...node.transitions.values(), node.always ?? []].flatMap((list) =>
    list.map(({ eventType, guard, target }, index) => ({
      when: occasion(String(eventType)),
      index,
      ...guardOf(guard),
      to: target ?? [],
    })),
  )
}

const ends = /^xstate\.(done\.state|done\.actor|error\.actor|after)\.([^.]+)/

/** XState's own names of the ends of what is invoked, and of waits, said shorter. */
function occasion(type: string): string {
  const [, how = '', what = ''] = ends.exec(type) ?? []
  if (type === '') return 'always'
  if (how === '') return type
  return how === 'done.state' ? 'done' : `${how.replace('.actor', '')}(${what})`
}

function guardOf(guard: unknown): Pick<Move, 'guard' | 'given'> {
  if (typeof guard === 'string') return { guard, given: '' }
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return { given: '' }
  return { guard: String(guard.type), given: literals('params' in guard ? guard.params : undefined) }
}

/** The values that are given as they are; of a function, those that its source shows. */
function literals(params: unknown): string {
  if (typeof params === 'function') {
    return [...String(params).matchAll(/\w+: ?(['"`])(\w+)\1/g)].map(([, , value]) => value).join(', ')
  }
  return typeof params === 'object' && params !== null ? Object.values(params).join(', ') : ''
}
