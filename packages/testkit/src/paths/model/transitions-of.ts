import type { AnyTransitionDefinition } from 'xstate'

import type { StateNode } from './nodes-of.ts'
import { whenOf } from './when-of.ts'

/** A transition, one of those that are tried in turn at the same event. */
export interface TransitionPart {
  /** Such as `askingDigits › ask done 2 [isAnswered]`; the same in each copy of the machine. */
  readonly id: string
  /** The state that it belongs to, by XState's id. */
  readonly state: string
  /** XState's event type; empty for one that needs no event. */
  readonly event: string
  /** The name of its guard; `undefined` for one that is always taken. */
  readonly guard: string | undefined
  /** Its targets, by XState's ids; empty for one that stays. */
  readonly targets: readonly string[]
}

/** A transition beside its definition in one copy of a machine. */
export interface DefinedTransition {
  readonly part: TransitionPart
  readonly definition: AnyTransitionDefinition
}

/** Every transition of a state, `always` first. */
export function transitionsOf(node: StateNode): readonly DefinedTransition[] {
  const lists: readonly (readonly [string, readonly AnyTransitionDefinition[]])[] = [
    ['', node.always ?? []],
    ...node.transitions,
  ]
  return lists.flatMap(([event, definitions]) =>
    definitions.map((definition, index) => {
      const guard = guardName(definition.guard)
      const part: TransitionPart = {
        id: [
          `${node.path.join('.') || '(machine)'} › ${whenOf(event, node)}`,
          ...(definitions.length > 1 ? [String(index + 1)] : []),
          ...(guard === undefined ? [] : [`[${guard}]`]),
        ].join(' '),
        state: node.id,
        event,
        guard,
        targets: definition.target?.map(({ id }) => id) ?? [],
      }
      return { part, definition }
    }),
  )
}

function guardName(guard: unknown): string | undefined {
  if (guard === undefined) return undefined
  if (typeof guard === 'string') return guard
  if (typeof guard === 'function')
    return combined(guard) ?? (guard.name === 'guard' ? 'condition' : guard.name)
  const { type, params } = guard as { readonly type: string; readonly params?: unknown }
  return [type, ...words(params)].join(' ')
}

/** Such as `not isOpen`, for XState's own combinations. */
function combined({
  name,
  guards,
}: {
  readonly name: string
  readonly guards?: unknown
}): string | undefined {
  if (!Array.isArray(guards)) return undefined
  const names = guards.map((each) => guardName(each) ?? '')
  return name === 'not' ? `not ${names.join()}` : names.join(` ${name} `)
}

/** What params say, such as `silent` in `{ how: 'silent' }`; of a function, what it quotes. */
function words(params: unknown): readonly string[] {
  if (typeof params === 'function')
    return [...String(params).matchAll(/(['"])([^'"]+)\1/g)].map(([, , quoted = '']) => quoted)
  if (typeof params !== 'object' || params === null) return []
  return Object.values(params).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  )
}
