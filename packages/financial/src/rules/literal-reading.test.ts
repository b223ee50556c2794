import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { literalReading, smallestDifference, trials } from '../../test/literal/literal-reading.ts'
import { rangeAgreements, rangeDifferences } from '../../test/literal/range-comparisons.ts'
import {
  sentAgreements,
  sentDifferences,
  walkAgreements,
  walkDifferences,
} from '../../test/literal/walk-comparisons.ts'

describe('the months of the window are what the flows, read literally,', () => {
  it.each([
    ['tell', walkAgreements],
    ['send', sentAgreements],
    ['ask the function for', rangeAgreements],
  ])('%s, where their assumptions hold', (_, agreements) => {
    for (const { asked, when, worlds, literal, cristal } of agreements) {
      const alike = fc.property(worlds, (world) => {
        expect(cristal(world), `${asked}: ${when}`).toBe(literal(world))
      })
      fc.assert(alike, trials)
    }
  })

  it.each([
    ['tell', walkDifferences],
    ['send', sentDifferences],
    ['ask the function for', rangeDifferences],
  ])('do not %s where one of them is broken', (_, differences) => {
    for (const difference of differences) {
      const world = smallestDifference(difference)
      expect(difference.cristal(world)).not.toBe(difference.literal(world))
    }
  })
})

it('docs/literal-reading.md says where', async () => {
  const page = join(import.meta.dirname, '../../../../docs/literal-reading.md')
  await expect(literalReading()).toMatchFileSnapshot(page)
})
