import { contractSuite, portCall, type Setup, type TestRunner } from '@cristal/dialogue/testing'

import { ana, bia, opened, roomOf } from './desk-scene.ts'
import type { DeskUnderTest } from './desk-under-test.ts'

/** What every desk promises of the way in; see `deskContract`. */
export function deskOpening(runner: TestRunner, name: string, setup: Setup<DeskUnderTest>): void {
  runner.describe(`${name}: opening a room`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('shows humans who waits, for which department, and what they should know first', async (under) => {
      const answer = await under.desk.open(ana, portCall())
      const { room, department, open, read } = await roomOf(under, ana)
      expect([answer.outcome, answer.outcome === 'opened' && answer.room]).toEqual(['opened', room])
      expect([department, open]).toEqual([ana.department, true])
      expect([read.length, read[0]?.text.includes(ana.context)]).toEqual([1, true])
    })

    test('shows humans how to reach the person', async (under) => {
      await opened(under, ana)
      const first = (await roomOf(under, ana)).read[0]?.text ?? ''
      expect([ana.email, ana.phone].filter((each) => !first.includes(each ?? ''))).toEqual([])
    })

    test('serves somebody of whom nothing is known', async (under) => {
      await opened(under, bia)
      const { department, read } = await roomOf(under, bia)
      expect([department, read.length, read[0]?.text.includes(bia.context)]).toEqual([
        bia.department,
        1,
        true,
      ])
    })

    test('asked again, opens no other and repeats nothing', async (under) => {
      const rooms = [await under.desk.open(ana, portCall({ key: '1' }))]
      rooms.push(await under.desk.open(ana, portCall({ key: '1' })))
      rooms.push(await under.desk.open(ana, portCall({ key: '2' })))
      expect(new Set(rooms.map((answer) => answer.outcome === 'opened' && answer.room)).size).toEqual(1)
      expect((await roomOf(under, ana)).read.length).toEqual(1)
    })

    test('keeps visitors apart', async (under) => {
      const rooms = [await opened(under, ana), await opened(under, bia)]
      expect([(await roomOf(under, ana)).room, (await roomOf(under, bia)).room]).toEqual(rooms)
      expect(new Set(rooms).size).toEqual(2)
    })

    test('says that nobody is there, and opens no room', async (under) => {
      await under.setOnline(false)
      expect((await under.desk.open(ana, portCall())).outcome).toEqual('nobody')
      expect(await under.rooms()).toEqual([])
      await under.setOnline(true)
      await opened(under, ana)
    })

    test('opens another once the first is closed', async (under) => {
      const first = await opened(under, ana)
      await under.closeRoom(first)
      const second = await opened(under, ana)
      expect((await under.rooms()).map(({ room, open }) => [room, open])).toEqual([
        [first, false],
        [second, true],
      ])
      expect((await under.rooms())[1]?.read[0]?.text.includes(ana.context)).toEqual(true)
    })

    givenUp(
      ({ desk }, call) => desk.open(ana, call),
      (under) => under.rooms(),
    )
  })
}
