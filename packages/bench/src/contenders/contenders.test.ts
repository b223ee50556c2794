import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { play } from '../measure/play.ts'
import { race } from '../measure/race.ts'
import { cardTexts } from '../talks/card-dialogue.ts'
import { cardEngine, cardLive, cardMemory, cardSqlite } from './card.ts'
import type { World } from './contender.ts'
import { financialEngine, financialLive, financialMemory, financialSqlite } from './financial.ts'
import { fsyncFloor, sqliteFloor } from './floors.ts'

const folder = await mkdtemp(join(tmpdir(), 'cristal-bench-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const financial = { financialLive, financialEngine, financialMemory, financialSqlite }
const card = { cardLive, cardEngine, cardMemory, cardSqlite }

test.each(Object.entries({ ...financial, ...card }))(
  '%s says every word of several talks at once',
  async (_, one) => {
    const subject = await one.open(await newWorld())
    const slice = await play(one, subject, { contacts: 3, milliseconds: 0, talks: 1 })
    await subject.close?.()
    expect(slice).toMatchObject({ talks: 3, turns: 3 * one.talk.turns.length })
  },
)

test('the runtime takes as many steps as the engine alone', async () => {
  const counts = await Promise.all(
    [financialEngine, financialMemory, financialSqlite].map(async (one) => {
      const subject = await one.open(await newWorld())
      const { steps } = await play(one, subject, { contacts: 1, milliseconds: 0, talks: 1 })
      await subject.close?.()
      return steps
    }),
  )
  expect(new Set(counts)).toEqual(new Set([17]))
})

test.each([fsyncFloor, sqliteFloor])('$title writes', async (floor) => {
  const subject = await floor.open(await newWorld())
  expect(await play(floor, subject, { contacts: 1, milliseconds: 0, talks: 1 })).toMatchObject({ turns: 1 })
  await subject.close?.()
})

test.each([cardMemory, cardSqlite])('$title keeps both of two messages sent at once', async (one) => {
  const { said } = await race(one, await newWorld())
  expect(said).toEqual([cardTexts.askDigits, expect.stringMatching(/^Saldo/)])
})

test('a talk that goes wrong is no measurement', async () => {
  const mute = { turn: () => 'Olá!' }
  const playing = play(financialEngine, mute, { contacts: 1, milliseconds: 0, talks: 1 })
  await expect(playing).rejects.toThrow(/answered "oi" with "Olá!"/)
})

async function newWorld(): Promise<World> {
  return { folder: await mkdtemp(join(folder, 'world-')), packages: '', lookup: 0 }
}
