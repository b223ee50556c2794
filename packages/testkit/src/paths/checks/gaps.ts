import type { Goal } from '../choose/goals.ts'
import type { TransitionPart } from '../model/transitions-of.ts'
import type { Checked } from './checked.ts'
import type { Finding } from './finding.ts'

/**
 * What no path reaches, each cause once: the transitions of a state that is never entered, and the transition of a guard
 * that is never true, go without saying.
 */
export function gaps(
  { model, cases }: Checked,
  goals: readonly Goal[],
  reached: ReadonlySet<string>,
): readonly Finding[] {
  const missing = goals.filter(({ name }) => !reached.has(name))
  const names = new Map(model.states.map(({ id, name }) => [id, name]))
  const parts = new Map(model.transitions.map((part) => [part.id, part]))
  return missing
    .filter(({ name }) => !Object.hasOwn(cases.allowed, name))
    .flatMap(({ kind, name }): readonly Finding[] => {
      const message = messageFor(kind, name)
      return message === undefined ? [] : [{ kind: 'gap', message, way: [] }]
    })

  function messageFor(kind: Goal['kind'], name: string): string | undefined {
    switch (kind) {
      case 'state':
        return `${name} is never entered`
      case 'transition':
        return transitionMessage(parts.get(name))
      case 'guard':
        return guardMessage(name)
      case 'text':
        return `nothing ${name}`
      case 'outcome':
      case 'event':
      case 'start':
        return `${name} never happens`
    }
  }

  function transitionMessage(part: TransitionPart | undefined): string | undefined {
    if (part === undefined || !isEntered(part) || part.guard !== undefined) return undefined
    return `${part.id} is never taken`
  }

  function guardMessage(name: string): string | undefined {
    const [id = '', outcome = ''] = name.split(/ is (true|false)$/)
    const part = parts.get(id)
    if (part === undefined || !isEntered(part)) return undefined
    const isAsked = reached.has(`${id} is true`) || reached.has(`${id} is false`)
    if (!isAsked) return outcome === 'true' ? `${id}: the guard is never asked` : undefined
    return `${id}: the guard is never ${outcome}; a case is missing, or the guard is too much`
  }

  function isEntered({ state }: TransitionPart): boolean {
    const name = names.get(state)
    return name === undefined || reached.has(name)
  }
}
