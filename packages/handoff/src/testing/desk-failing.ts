import { kindOf, type Call } from '@cristal/dialogue'
import {
  contractSuite,
  everyMessage,
  portCall,
  rejectionOf,
  type Setup,
  type TestRunner,
} from '@cristal/dialogue/testing'

import { nothingDone } from './desk-fault.ts'
import { ana, message, opened, reasonOf, secrets, wordsOf } from './desk-scene.ts'
import type { DeskUnderTest } from './desk-under-test.ts'

/** What every desk promises when something goes wrong; see `deskContract`. */
export function deskFailing(runner: TestRunner, name: string, setup: Setup<DeskUnderTest>): void {
  runner.describe(`${name}: when a request fails`, () => {
    const { expect, test } = contractSuite(runner, setup)

    for (const fault of ['unreachable', 'overloaded', 'unauthorized'] as const) {
      test(`opens no room, and says why: ${fault}; afterwards it opens one`, async (under) => {
        await under.fail(fault)
        expect(reasonOf(await rejectionOf(under.desk.open(ana, portCall())))).toEqual(nothingDone[fault])
        expect(await under.rooms()).toEqual([])
        await opened(under, ana)
      })

      test(`passes nothing on, and says why: ${fault}; afterwards it does, once`, async (under) => {
        const words = { visitor: ana.visitor, room: await opened(under, ana), text: 'Oi' }
        await under.fail(fault)
        expect(reasonOf(await rejectionOf(under.desk.send(words, portCall())))).toEqual(nothingDone[fault])
        expect(await wordsOf(under, ana)).toEqual([])
        await under.desk.send(words, portCall())
        expect(await wordsOf(under, ana)).toEqual([{ text: 'Oi', file: null }])
      })
    }

    test('opens one room, though the answer got lost', async (under) => {
      await under.fail('answerLost')
      expect(kindOf(await rejectionOf(under.desk.open(ana, portCall())))).toEqual('transient')
      await opened(under, ana)
      expect((await under.rooms()).length).toEqual(1)
    })

    test('passes words on once, though the answer got lost', async (under) => {
      const words = { visitor: ana.visitor, room: await opened(under, ana), text: 'Oi' }
      await under.fail('answerLost')
      const kind = kindOf(await rejectionOf(under.desk.send(words, portCall())))
      expect(kind).toEqual(under.can.recognise ? 'transient' : 'unknown')
      if (kind === 'transient') await under.desk.send(words, portCall())
      expect(await wordsOf(under, ana)).toEqual([{ text: 'Oi', file: null }])
    })

    test('takes a message once, though the answer got lost', async (under) => {
      if (!under.can.leaveMessage) return
      await under.fail('answerLost')
      const kind = kindOf(await rejectionOf(under.desk.leaveMessage(message, portCall())))
      expect(kind === 'transient' || kind === 'unknown').toEqual(true)
      if (kind === 'transient') await under.desk.leaveMessage(message, portCall())
      expect(await under.left()).toEqual([message.text])
    })

    for (const fault of ['unreachable', 'overloaded', 'unauthorized', 'answerLost'] as const) {
      test(`tells nothing of the person: ${fault}`, async (under) => {
        const room = await opened(under, ana)
        for (const ask of asks(under, room)) {
          await under.fail(fault)
          const told = everyMessage(await rejectionOf(ask(portCall({ key: `${fault} ${ask.name}` }))))
          expect([ask.name, ...secrets.filter((each) => told.includes(each))]).toEqual([ask.name])
        }
      })
    }
  })
}

function asks({ desk, media }: DeskUnderTest, room: string): readonly ((call: Call) => Promise<unknown>)[] {
  const { visitor } = ana
  return [
    function open(call) {
      return desk.open(ana, call)
    },
    function send(call) {
      return desk.send({ visitor, room, text: 'Meu contrato' }, call)
    },
    function file(call) {
      return desk.send({ visitor, room, text: 'Meu contrato', media }, call)
    },
    function leaveMessage(call) {
      return desk.leaveMessage(message, call)
    },
    function erase(call) {
      return desk.erase(visitor, call)
    },
    function close(call) {
      return desk.close({ visitor, room, text: 'Meu contrato' }, call)
    },
  ]
}
