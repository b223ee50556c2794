import { casesFor } from '@cristal/testkit'

import { coffeeBar } from './coffee-bar.paths.ts'
import { coffeeBar as machine } from './second-draft.ts'

/** The same cases as those of the machine that came of it. */
export const secondDraft = casesFor(machine, coffeeBar.cases as object)
