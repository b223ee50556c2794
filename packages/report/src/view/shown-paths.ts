import type { PathData, SuiteData } from '../page-data.ts'
import type { Address } from './address.ts'
import { passing } from './passing.ts'
import { searching } from './searching.ts'

/** The paths of a suite that fit what is chosen, failed ones first. */
export function shownPaths(suite: SuiteData, { query = '', only, at }: Address): readonly PathData[] {
  const fits = searching(query)
  const passes = at === undefined ? () => true : passing(suite, at)
  return suite.paths
    .filter((path) => (only !== 'failed' || path.status === 'failed') && passes(path) && fits(suite, path))
    .toSorted((one, other) => Number(other.status === 'failed') - Number(one.status === 'failed'))
}
