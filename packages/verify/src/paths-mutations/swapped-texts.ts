import type { Named } from '../mutations/draft.ts'
import type { Mutant } from '../mutations/mutant.ts'
import { actionSites } from '../mutations/action-mutants.ts'
import { shown } from '../mutations/shown.ts'
import type { Part } from '../mutations/site.ts'
import { mutant } from './mutant.ts'

/** A mutant for each text that an action names: it says the next one of all texts. */
export function swappedTexts(part: Part, texts: readonly string[]): readonly Mutant[] {
  return actionSites(part).flatMap(({ name, action, index, listIn }) => {
    const said = textOf(action, texts)
    if (said === undefined) return []
    const other = texts[(texts.indexOf(said) + 1) % texts.length]
    return [
      mutant(part, `${name}: says ${other} for ${said}`, (draft) => {
        listIn(draft).splice(index, 1, { ...action, params: saying(action.params, other) })
      }),
    ]
  })
}

function textOf(action: Named, texts: readonly string[]): string | undefined {
  return shown(action)
    .split(' ')
    .find((word) => texts.includes(word))
}

function saying(params: unknown, text: string | undefined): unknown {
  if (typeof params !== 'function') return { ...(params as object), text }
  const compute = params as (given: unknown) => object
  return (given: unknown) => ({ ...compute(given), text })
}
