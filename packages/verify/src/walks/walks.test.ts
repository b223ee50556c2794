import { randomWalk } from '@cristal/testkit'
import { expect, it } from 'vitest'

import { serving } from './bot-promises.ts'
import { botWalks } from './bot-walks.ts'

it('keeps its promises to people, whatever everybody does', async () => {
  const report = await randomWalk({ ...(await botWalks('mesa')), runs: 16, steps: 30, restarted: 8 })
  expect(report.steps).toBeGreaterThan(150)
  expect(report.states.get(serving)).toBeGreaterThan(20)
  expect(report.states.size).toBeGreaterThan(30)
})
