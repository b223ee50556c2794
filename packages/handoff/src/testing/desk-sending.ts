import { contractSuite, portCall, rejectionOf, type Setup, type TestRunner } from '@cristal/dialogue/testing'

import { ana, bia, opened, reasonOf, wordsOf } from './desk-scene.ts'
import type { DeskUnderTest } from './desk-under-test.ts'

/** What every desk promises of the words that it passes on; see `deskContract`. */
export function deskSending(runner: TestRunner, name: string, setup: Setup<DeskUnderTest>): void {
  runner.describe(`${name}: passing words on`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('lets them arrive as they were written, in that order, in their room', async (under) => {
      const [room, other] = [await opened(under, ana), await opened(under, bia)]
      for (const [index, text] of odd.entries()) {
        await under.desk.send({ visitor: ana.visitor, room, text }, portCall({ key: `${index}` }))
      }
      await under.desk.send({ visitor: bia.visitor, room: other, text: 'Oi' }, portCall({ key: 'bia' }))
      expect(await wordsOf(under, ana)).toEqual(odd.map((text) => ({ text, file: null })))
      expect(await wordsOf(under, bia)).toEqual([{ text: 'Oi', file: null }])
    })

    test('lets a file arrive, with its words or without', async (under) => {
      const { media } = under
      const [visitor, room] = [ana.visitor, await opened(under, ana)]
      await under.desk.send({ visitor, room, text: 'Segue a foto', media }, portCall({ key: '1' }))
      await under.desk.send({ visitor, room, text: '', media }, portCall({ key: '2' }))
      const words = await wordsOf(under, ana)
      expect(words.map(({ text, file }) => [text, file !== null])).toEqual([
        ['Segue a foto', true],
        ['', true],
      ])
    })

    test('lets the same words arrive again when they were written again', async (under) => {
      const [visitor, room] = [ana.visitor, await opened(under, ana)]
      for (const key of ['1', '2']) await under.desk.send({ visitor, room, text: 'ok' }, portCall({ key }))
      expect((await wordsOf(under, ana)).length).toEqual(2)
    })

    test('lets a message arrive once, where it can recognise one', async (under) => {
      if (!under.can.recognise) return
      const [visitor, room] = [ana.visitor, await opened(under, ana)]
      for (const key of ['1', '1', '2', '1']) {
        await under.desk.send({ visitor, room, text: `Mensagem ${key}` }, portCall({ key }))
      }
      expect((await wordsOf(under, ana)).map(({ text }) => text)).toEqual(['Mensagem 1', 'Mensagem 2'])
    })

    test('says that a room is closed, and that it knows none', async (under) => {
      const [visitor, room] = [ana.visitor, await opened(under, ana)]
      await under.closeRoom(room)
      for (const each of [room, 'n0Such']) {
        const sending = under.desk.send({ visitor, room: each, text: 'Oi?' }, portCall({ key: each }))
        expect(reasonOf(await rejectionOf(sending))).toEqual('roomClosed')
      }
      expect(await wordsOf(under, ana)).toEqual([])
    })

    givenUp(
      async (under, call) => {
        const room = await opened(under, ana)
        return under.desk.send({ visitor: ana.visitor, room, text: 'Oi' }, call)
      },
      // Only what the person wrote: the room itself is opened before.
      async (under) => (await under.rooms()).flatMap(({ read }) => read.slice(1)),
    )
  })
}

const odd = [
  'Oi!',
  'duas\nlinhas, "aspas", \\barra, 100% & <b>negrito</b>',
  'çãé 👩‍👩‍👧 👍🏽',
  '*asterisco* _sublinhado_ `código` @all #geral :smile:',
  '{"token":"x"}',
  'a'.repeat(2000),
]
