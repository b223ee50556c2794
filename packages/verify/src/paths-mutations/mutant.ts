import type { StateDraft } from '../mutations/draft.ts'
import type { Mutant } from '../mutations/mutant.ts'
import type { Implementations } from '../mutations/places.ts'
import type { Part } from '../mutations/site.ts'

/** A mutant of a machine that stands alone: no talk has to meet it. */
export function mutant(
  { places }: Part,
  name: string,
  change: (draft: StateDraft, implementations: Implementations) => Implementations | void,
): Mutant {
  return { name, places, marks: [], change: (...given) => change(...given) ?? undefined }
}
