import { casesFor, pathsOf, type PathCases } from '@cristal/testkit'

import { core } from '../../../core/test/paths/core.paths.ts'
import { financial } from '../../../financial/test/paths/financial.paths.ts'
import { handoff } from '../../../handoff/test/paths/handoff.paths.ts'

const { 'is not there': _, restarts, 'needs nothing more': enough, ...usual } = topic('financial')
const { 'wants a person': __, ...served } = usual

/**
 * The core with the topics that Cristal gives it: what each of them can end with is what the core is ready for, no more
 * and no less. That the core is covered is shown where it lives.
 */
export const cristal = casesFor(core.machine, {
  ...core.cases,
  name: 'cristal: core and its topics',
  effects: {
    ...core.cases.effects,
    financial: { ...usual, 'needs nothing more': enough },
    handoff: { ...served, restarts },
  } as NonNullable<PathCases['effects']>,
  children: {
    ...core.cases.children,
    financial: () => pathsOf(financial.machine, financial.cases),
    handoff: () => pathsOf(handoff.machine, handoff.cases),
  },
  partial: true,
})

/** How a topic may end, as the core's own cases have it: any topic may end in any of these ways. */
function topic(name: string) {
  return core.cases.effects?.[name] as Readonly<Record<string, never>>
}
