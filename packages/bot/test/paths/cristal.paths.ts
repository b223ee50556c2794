import { casesFor, pathsOf, type Outcome } from '@cristal/testkit'

import { core } from '../../../core/test/paths/core.paths.ts'
import { financial } from '../../../financial/test/paths/financial.paths.ts'
import { handoff } from '../../../handoff/test/paths/handoff.paths.ts'

const cases = core.cases

/**
 * The core with the topics that Cristal gives it: what each of them can end with is what the core is ready for, no more
 * and no less. That the core is covered is shown where it lives.
 */
export const cristal = casesFor(core.machine, {
  ...cases,
  name: 'cristal: core and its topics',
  effects: {
    ...cases.effects,
    financial: endings('restarts', 'is not there'),
    handoff: endings('needs nothing more', 'wants a person', 'is not there'),
  },
  children: {
    ...cases.children,
    financial: () => pathsOf(financial.machine, financial.cases),
    handoff: () => pathsOf(handoff.machine, handoff.cases),
  },
  partial: true,
})

/** How topics may end, as the core's own cases have it, without what one never does. */
function endings(...never: readonly string[]): Readonly<Record<string, Outcome>> {
  const any = cases.effects?.['financial'] as Readonly<Record<string, Outcome>>
  return Object.fromEntries(Object.entries(any).filter(([name]) => !never.includes(name)))
}
