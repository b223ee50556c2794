import { isDocument } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { killPlan } from './kill-plan.ts'
import { people } from './person.ts'
import { stageNames } from './stages.ts'

it('kills fifteen times at each stage, in an order that the seed decides', () => {
  const plan = killPlan(15 * stageNames.length, 1)
  for (const stage of stageNames) {
    expect(plan.filter((kill) => kill.stage === stage).length).toBe(15)
  }
  expect(killPlan(15 * stageNames.length, 1)).toEqual(plan)
  expect(killPlan(15 * stageNames.length, 2)).not.toEqual(plan)
})

it('has as many people as it wants, none like another, with documents that pass', () => {
  const many = people(200)
  expect(new Set(many.map(({ document }) => document)).size).toBe(200)
  expect(new Set(many.map(({ email }) => email)).size).toBe(200)
  expect(many.filter(({ document }) => !isDocument(document))).toEqual([])
})
