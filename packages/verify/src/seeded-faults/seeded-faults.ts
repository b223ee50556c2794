import { assign } from 'xstate'

import type { StateDraft } from '../mutations/draft.ts'
import type { Implementations } from '../mutations/places.ts'

/** A mistake as people make it, made on purpose in one of our machines. */
export interface SeededFault {
  /** What was done wrong, and what a person would meet. */
  readonly fault: string
  /** The name of the machine's paths, such as `login`. */
  readonly machine: string
  /** Makes the mistake; may give other implementations. */
  readonly make: (draft: StateDraft, implementations: Implementations) => Implementations | undefined
}

/** Each is noticed by a generated path or by a finding of the walk; docs/mutations.md says by which. */
export const seededFaults: readonly SeededFault[] = [
  {
    fault: 'The third wrong answer leads back to the question, so that digits can be guessed for ever',
    machine: 'login',
    make: (draft) => {
      leads(done(draft, 'takingAnswer', 2), 'askingDigits')
      return undefined
    },
  },
  {
    fault: 'Two guards are swapped: right digits open a document that is blocked',
    machine: 'login',
    make: (draft) => {
      const list = state(draft, 'takingAnswer').invoke[0]?.onDone ?? []
      list.unshift(...list.splice(1, 1))
      return undefined
    },
  },
  {
    fault: 'What was not understood is counted for ever: the count is not reset by what is understood',
    machine: 'core',
    make: (_, implementations) =>
      withAction(implementations, 'beUnderstood', (before) => ({
        misunderstandings: before['misunderstandings'],
      })),
  },
  {
    fault: 'The deadline stands on the wrong state: an open question waits for ever',
    machine: 'core',
    make: (draft) => {
      const open = state(draft, 'open')
      state(draft, 'closing').after = open.after ?? {}
      delete open.after
      return undefined
    },
  },
  {
    fault: 'A failure leads back to where it came from, so that SIENGE is asked without end',
    machine: 'login',
    make: (draft) => {
      leads(state(draft, 'findingCustomer').invoke[0]?.onError?.[0], 'deciding')
      return undefined
    },
  },
  {
    fault: 'An option is never heard: who asks for a person after a failure is not given one',
    machine: 'financial',
    make: (draft) => {
      const wish = done(draft, 'askingWhetherAgain', 1)
      wish.guard = { type: 'chose', params: withOption(wish.guard?.params, 'humano') }
      return undefined
    },
  },
  {
    fault: 'A field is overwritten: with the customer found, the document is forgotten',
    machine: 'login',
    make: (_, implementations) =>
      withAction(implementations, 'keepCustomer', (_before, after) => ({
        known: { ...(after['known'] as object), document: '' },
      })),
  },
  {
    fault: 'A stale tap counts: a button of an earlier question answers this one',
    machine: 'ask',
    make: (_, implementations) =>
      withGuard(implementations, 'isFreshAnswer', (ask, given, params) =>
        ask(given, { ...(params as object), stale: false }),
      ),
  },
  {
    fault: 'The text of another state is said: who was served to the end is told that they left',
    machine: 'attending',
    make: (draft) => {
      state(draft, 'ended').entry = state(draft, 'left').entry
      return undefined
    },
  },
  {
    fault: 'A question waits without a deadline: nobody is ever told goodbye',
    machine: 'ask',
    make: (draft) => {
      delete state(draft, 'asking').after
      return undefined
    },
  },
  {
    fault: 'What was sent is not crossed off: the same second copies go out again and again',
    machine: 'answer',
    make: (draft) => {
      for (const each of state(draft, 'sending', 'delivering').invoke[0]?.onDone ?? []) each.actions = []
      return undefined
    },
  },
  {
    fault: 'News of another room are taken for ours: somebody else’s goodbye ends this talk',
    machine: 'attending',
    make: (_, implementations) => withGuard(implementations, 'isOurs', () => true),
  },
]

type Transition = NonNullable<StateDraft['always']>[number]

function state(draft: StateDraft, ...path: readonly string[]): StateDraft {
  return path.reduce((above, key) => {
    const below = above.states?.[key]
    if (below === undefined) throw new TypeError(`There is no state ${path.join('.')}.`)
    return below
  }, draft)
}

function done(draft: StateDraft, key: string, index: number): Transition {
  const transition = state(draft, key).invoke[0]?.onDone?.[index]
  if (transition === undefined) throw new TypeError(`Nothing like that is done in ${key}.`)
  return transition
}

function leads(transition: Transition | undefined, target: string): void {
  if (transition === undefined) throw new TypeError('There is no such transition.')
  transition.target = target
}

function withOption(params: unknown, option: string): unknown {
  const compute = params as (given: unknown) => object
  return (given: unknown) => ({ ...compute(given), option })
}

type Context = Readonly<Record<string, unknown>>

/** An action that goes wrong: of what it keeps, some is other than it should be. */
function withAction(
  implementations: Implementations,
  name: string,
  wrong: (before: Context, after: Context) => Context,
): Implementations {
  const { assignment } = implementations.actions[name] as unknown as {
    assignment: (given: { context: Context }, params: unknown) => Context
  }
  const action = assign((given, params: unknown) => {
    const after = assignment(given, params)
    return { ...after, ...wrong(given.context, after) }
  })
  return { ...implementations, actions: { ...implementations.actions, [name]: action as never } }
}

type Guard = (given: unknown, params: unknown) => boolean

function withGuard(
  implementations: Implementations,
  name: string,
  wrong: (right: Guard, given: unknown, params: unknown) => boolean,
): Implementations {
  const right = implementations.guards[name] as unknown as Guard
  const guard: Guard = (given, params) => wrong(right, given, params)
  return { ...implementations, guards: { ...implementations.guards, [name]: guard as never } }
}
