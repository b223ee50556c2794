import type { StateDraft } from '../mutations/draft.ts'
import type { Mutant } from '../mutations/mutant.ts'
import {
  stateSites,
  transitionIn,
  transitionSites,
  type Part,
  type TransitionSite,
} from '../mutations/site.ts'
import { draftOf } from '../mutations/draft.ts'
import { mutant } from './mutant.ts'

/** A mutant for each transition that leads somewhere: it leads to the state written below that one. */
export function retargeted(part: Part): readonly Mutant[] {
  const whole = draftOf(part.machine.config)
  return stateSites(part).flatMap((state) =>
    transitionSites(state).flatMap((site) => {
      const beside = siblingOf(whole, targetOf(site, part))
      if (beside === undefined) return []
      return [
        mutant(part, `${site.name}: leads to ${beside.join('.')}`, (draft) => {
          transitionIn(draft, site).target = `#${[part.machine.id, ...beside].join('.')}`
        }),
      ]
    }),
  )
}

/** The path of the state that a transition leads to; `undefined` for one that stays. */
function targetOf({ from, transition: { target } }: TransitionSite, { machine }: Part) {
  if (target === undefined) return undefined
  if (target.startsWith('#')) return machine.getStateNodeById(target.slice(1)).path
  const start = target.startsWith('.') ? from.path : from.path.slice(0, -1)
  return [...start, ...target.replace(/^\./, '').split('.')]
}

/** The next state of the same parent, the first after the last; `undefined` where there is no other. */
function siblingOf(whole: StateDraft, path: readonly string[] | undefined): readonly string[] | undefined {
  if (path === undefined) return undefined
  const above = path.slice(0, -1)
  let parent: StateDraft | undefined = whole
  for (const key of above) parent = parent?.states?.[key]
  const keys = Object.keys(parent?.states ?? {})
  const next = keys[(keys.indexOf(path.at(-1) ?? '') + 1) % keys.length]
  return next === undefined || next === path.at(-1) ? undefined : [...above, next]
}
