import { actionMutants } from '../mutations/action-mutants.ts'
import type { Mutant } from '../mutations/mutant.ts'
import type { Part } from '../mutations/site.ts'
import { bareInputs } from './bare-inputs.ts'
import { droppedTransitions } from './dropped-transitions.ts'
import { flippedGuards } from './flipped-guards.ts'
import { retargeted } from './retargeted.ts'
import { shiftedDelays } from './shifted-delays.ts'
import type { Suite } from './suites.ts'
import { swappedTexts } from './swapped-texts.ts'

/** Every mutant of a machine, always in the same order. */
export function mutantsOf({
  machine,
  cases,
  report,
}: Pick<Suite, 'machine' | 'cases' | 'report'>): readonly Mutant[] {
  const part: Part = { machine, name: report.name, places: [[]] }
  return [
    ...droppedTransitions(part),
    ...flippedGuards(part),
    ...retargeted(part),
    ...shiftedDelays(part),
    ...actionMutants(part, () => true),
    ...swappedTexts(part, Object.keys(cases.texts ?? {})),
    ...bareInputs(part),
  ]
}
