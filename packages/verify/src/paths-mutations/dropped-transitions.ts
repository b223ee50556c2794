import type { StateDraft, TransitionDraft } from '../mutations/draft.ts'
import type { Mutant } from '../mutations/mutant.ts'
import { transitionsOf } from '../mutations/parts-of.ts'
import { stateIn, stateSites, transitionSites, type Part } from '../mutations/site.ts'
import { shown } from '../mutations/shown.ts'
import { mutant } from './mutant.ts'

/**
 * A mutant for each transition: it is gone, as if its guard were never true. Where a timer or a failure has several, also
 * one without any of them.
 */
export function droppedTransitions(part: Part): readonly Mutant[] {
  return stateSites(part).flatMap((state) => [
    ...transitionSites(state).map(({ when, index, transition, name }) =>
      mutant(part, `${name}: dropped${guardWords(transition)}`, (draft) =>
        keep(stateIn(draft, state), when, (_, at) => at !== index),
      ),
    ),
    ...transitionsOf(state.state)
      .filter(({ when, transitions }) => transitions.length > 1 && isWayOut(when))
      .map(({ when }) =>
        mutant(part, `${state.name}, ${when}: all dropped`, (draft) =>
          keep(stateIn(draft, state), when, () => false),
        ),
      ),
  ])
}

function guardWords({ guard }: TransitionDraft): string {
  return guard === undefined ? '' : `, never ${shown(guard)}`
}

function isWayOut(when: string): boolean {
  return when.startsWith('after ') || when.endsWith(' failed')
}

/** An empty list would still be listened to, so that it goes, too. */
function keep(
  state: StateDraft,
  when: string,
  which: (transition: TransitionDraft, index: number) => boolean,
): void {
  const list = transitionsOf(state).find((each) => each.when === when)?.transitions
  if (list === undefined) throw new TypeError(`There is nothing ${when}.`)
  list.splice(0, Infinity, ...list.filter(which))
  if (list.length > 0) return
  if (state.always === list) delete state.always
  if (state.onDone === list) delete state.onDone
  for (const named of [state.on, state.after])
    for (const [key, each] of Object.entries(named ?? {})) if (each === list) delete named?.[key]
  for (const invoke of state.invoke) {
    if (invoke.onDone === list) delete invoke.onDone
    if (invoke.onError === list) delete invoke.onError
  }
}
