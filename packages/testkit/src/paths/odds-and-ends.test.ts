import { describe, expect, it } from 'vitest'

import { oddsAndEnds } from '../../test/machines/odds-and-ends.ts'
import { describePaths } from './describe-paths.ts'
import { done, failed, sent } from './outcome.ts'

describePaths({ describe, expect, it }, oddsAndEnds, {
  events: { 'worker.spoke': [{ word: 'done' }] },
  effects: { ticking: { 'clock ticks': sent({ type: 'tick' }), done: done(), failed: failed() } },
})
