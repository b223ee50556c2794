import type { Named, StateDraft } from './draft.ts'
import type { Mutant } from './mutant.ts'
import { shown } from './shown.ts'
import { entering, stateIn, stateSites, taking, transitionIn, transitionSites, type Part } from './site.ts'

/** An action of a machine, and how to find the list in which it stands. */
export interface ActionSite {
  readonly name: string
  readonly action: Named
  readonly index: number
  readonly marks: readonly string[]
  readonly listIn: (draft: StateDraft) => Named[]
}

/** A mutant for each action of which `which` is true: the action is gone. */
export function actionMutants(part: Part, which: (action: Named, nth: number) => boolean): readonly Mutant[] {
  const seen = new Map<string, number>()
  return actionSites(part)
    .filter(({ action }) => {
      const nth = seen.get(action.type) ?? 0
      seen.set(action.type, nth + 1)
      return which(action, nth)
    })
    .map(({ name, action, index, marks, listIn }) => ({
      name: `${name}: no ${shown(action)}`,
      places: part.places,
      marks,
      change(draft) {
        listIn(draft).splice(index, 1)
        return undefined
      },
    }))
}

/** Whether an action emits: speaks or teaches. */
export function emits({ machine }: Part, { type }: Named): boolean {
  const action: unknown = machine.implementations.actions[type]
  return typeof action === 'function' && 'type' in action && action.type === 'xstate.emit'
}

/** Every action of a machine. */
export function actionSites(part: Part): readonly ActionSite[] {
  return stateSites(part).flatMap((site) => [
    ...(['entry', 'exit'] as const).flatMap((when) =>
      site.state[when].map((action, index) => ({
        name: `${site.name}, ${when}`,
        action,
        index,
        marks: entering(site),
        listIn: (draft: StateDraft) => stateIn(draft, site)[when],
      })),
    ),
    ...transitionSites(site).flatMap((transition) =>
      transition.transition.actions.map((action, index) => ({
        name: transition.name,
        action,
        index,
        marks: taking(transition),
        listIn: (draft: StateDraft) => transitionIn(draft, transition).actions,
      })),
    ),
  ])
}
