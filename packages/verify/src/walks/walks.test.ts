import { randomWalk, retakeWalk } from '@cristal/testkit'
import { expect, it } from 'vitest'

import { serving } from './bot-promises.ts'
import { botWalks } from './bot-walks.ts'

it('keeps its promises to people, whatever everybody does', async () => {
  const report = await randomWalk({ ...(await botWalks('mesa')), runs: 14, steps: 30, restarted: 8 })
  expect(report.steps).toBeGreaterThan(150)
  expect(report.states.get(serving)).toBeGreaterThan(20)
  expect(report.states.size).toBeGreaterThan(30)
})

it('keeps what it must of people who write very much', async () => {
  const much = 'blá '.repeat(1015)
  const round = [
    `> quero comprar um apartamento ${much}`,
    `> na praia ${much}`,
    `> quero o extrato ${much}`,
    '> sim',
  ]
  const talk = Array.from({ length: 11 }, () => round).flat()
  await expect(retakeWalk(talk.join('\n'), await botWalks('sem-atendente'))).resolves.toBeUndefined()
})
