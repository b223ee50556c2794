import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { root } from '../workspace.ts'
import { startPlayers } from './players.ts'

const players = startPlayers(1)
const menu = join(root, 'packages/bot/transcripts/conversa/menu-por-toque.md')

afterAll(() => players.close())

it('sees where a transcript goes', async () => {
  const { failure, events, marks } = await players.watch(menu)
  expect(failure).toBeUndefined()
  expect(events).toBeGreaterThan(3)
  expect(marks).toContain(' open.menu entered')
})

it('kills by a transcript that hears what is missing', async () => {
  expect(await judge('core.open.menu, entry: no say core.menu', menu)).toMatchObject({ killedBy: menu })
})

it('lets live what the transcript does not meet', async () => {
  const verdict = await judge('welcome.greeting, always 3: no say core.goodEvening', menu)
  expect(verdict.killedBy).toBeUndefined()
})

it('ends a talk that goes round and round, and plays on', async () => {
  // So few events are allowed that any talk goes on too long.
  const { how, spent } = await judge('welcome.greeting, always 3: no say core.goodEvening', menu, -10)
  expect({ how, spent }).toEqual({ how: 'the talk never ends', spent: true })
  expect(await judge('core.open.menu, entry: no say core.menu', menu)).toMatchObject({ killedBy: menu })
})

it('refuses a mutant that it does not know', async () => {
  await expect(judge('nothing', menu)).rejects.toThrow('There is no mutant "nothing".')
})

function judge(mutant: string, file: string, events = 10): ReturnType<typeof players.judge> {
  return players.judge({ do: 'judge', mutant, talks: [{ file, events }] })
}
