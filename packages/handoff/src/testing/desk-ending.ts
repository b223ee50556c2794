import { contractSuite, portCall, rejectionOf, type Setup, type TestRunner } from '@cristal/dialogue/testing'

import { ana, bia, message, opened, reasonOf, roomOf, wordsOf } from './desk-scene.ts'
import type { DeskUnderTest } from './desk-under-test.ts'

/** What every desk promises of the ways out; see `deskContract`. */
export function deskEnding(runner: TestRunner, name: string, setup: Setup<DeskUnderTest>): void {
  runner.describe(`${name}: closing a room`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('gives the human the last word, and leaves other rooms open', async (under) => {
      const [visitor, room] = [ana.visitor, await opened(under, ana)]
      await opened(under, bia)
      await under.desk.close({ visitor, room, text: 'A pessoa encerrou.' }, portCall())
      expect(await wordsOf(under, ana)).toEqual([{ text: 'A pessoa encerrou.', file: null }])
      expect([(await roomOf(under, ana)).open, (await roomOf(under, bia)).open]).toEqual([
        !under.can.close,
        true,
      ])
    })

    test('needs no last word', async (under) => {
      const room = await opened(under, ana)
      await under.desk.close({ visitor: ana.visitor, room }, portCall())
      expect([(await roomOf(under, ana)).open, await wordsOf(under, ana)]).toEqual([!under.can.close, []])
    })

    test('is no error for one that is closed, or unknown', async (under) => {
      const [visitor, room] = [ana.visitor, await opened(under, ana)]
      await under.closeRoom(room)
      for (const each of [room, 'n0Such']) {
        await under.desk.close({ visitor, room: each, text: 'Até logo.' }, portCall({ key: each }))
        await under.desk.close({ visitor, room: each }, portCall({ key: each }))
      }
      expect(await wordsOf(under, ana)).toEqual([])
    })

    givenUp(
      async (under, call) =>
        under.desk.close({ visitor: ana.visitor, room: await opened(under, ana), text: 'Até logo.' }, call),
      async (under) => (await under.rooms()).filter(({ open }) => !open),
    )
  })

  runner.describe(`${name}: leaving a message`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('lets it arrive as it was written, or says that this desk takes none', async (under) => {
      await under.setOnline(false)
      const leaving = rejectionOf(under.desk.leaveMessage(message, portCall()))
      expect(reasonOf(await leaving)).toEqual(under.can.leaveMessage ? undefined : 'unsupported')
      expect(await under.left()).toEqual(under.can.leaveMessage ? [message.text] : [])
    })

    givenUp(
      ({ desk, can }, call) =>
        desk.leaveMessage(message, call).catch((error: unknown) => {
          if (can.leaveMessage || reasonOf(error) !== 'unsupported') throw error
        }),
      (under) => under.left(),
    )
  })

  runner.describe(`${name}: forgetting a visitor`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('leaves nothing of them, even while a room is open, and keeps the others', async (under) => {
      await opened(under, ana)
      await opened(under, bia)
      await under.desk.erase(ana.visitor, portCall())
      if (under.can.erase)
        expect(JSON.stringify(await under.rooms()).includes(ana.context.slice(0, 15))).toEqual(false)
      expect((await roomOf(under, bia)).open).toEqual(true)
    })

    test('is no error for one whom it does not know, or who was forgotten', async (under) => {
      await opened(under, ana)
      for (const visitor of [ana.visitor, ana.visitor, 'nobody']) {
        await under.desk.erase(visitor, portCall({ key: visitor }))
      }
      expect((await under.rooms()).some(({ open }) => open)).toEqual(!under.can.erase)
    })

    givenUp(({ desk }, call) => desk.erase(ana.visitor, call))
  })
}
