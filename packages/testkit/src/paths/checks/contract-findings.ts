import type { Checked } from './checked.ts'
import { declaredOutputs, producedOutputs } from './contract.ts'
import type { Finding } from './finding.ts'

/** Outputs of invoked machines that their caller's cases do not know, and declared ones that never come. */
export function contractFindings({ cases, model }: Checked): readonly Finding[] {
  return [...cases.children].flatMap(([src, child]) => {
    const { contract } = cases
    const ids = model.invokes.filter((invoke) => invoke.src === src).map(({ id }) => id)
    const outcomes = (ids.length > 0 ? ids : [src]).flatMap((id) =>
      cases.outcomesOf(src, id).map(({ value }) => value),
    )
    const declared = declaredOutputs(outcomes, contract)
    const produced = producedOutputs(child().graph, contract)
    const unknown = [...produced].filter((output) => !declared.has(output))
    const unheard = [...declared].filter((output) => !produced.has(output))
    return [
      ...unknown.map((output): Finding => ({
        kind: 'contract',
        message: `${src} can end with ${output}, for which there is no case`,
        way: [],
      })),
      ...unheard.map((output): Finding => ({
        kind: 'contract',
        message: `${src} never ends with ${output}, which a case says`,
        way: [],
      })),
    ]
  })
}
