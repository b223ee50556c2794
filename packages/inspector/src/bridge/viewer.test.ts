import { expect, it } from 'vitest'

import { actorEvent, snapshotEvent } from '../testing/wire-events.ts'
import { type Line, viewer } from './viewer.ts'
import type { WireActor } from './wire-event.ts'

const root = actorEvent('a')
const child = actorEvent('b', 'a')
const actors = new Map([root, child].map((each) => [each.sessionId, each]))

it('sends nothing while it is told, and all of it right after', async () => {
  const line = slowLine()
  const one = viewer(line, known)
  one.tell([root, snapshotEvent('a', 'one')])
  expect(line.sent).toEqual([])
  await soon()
  expect(line.sent).toEqual(['actor a', 'a one'])
})

it('introduces an actor after its parent, once, before anything of it', async () => {
  const line = slowLine()
  const one = viewer(line, known)
  one.tell([snapshotEvent('b', 'one'), child, root, snapshotEvent('b', 'two')])
  await soon()
  expect(line.sent).toEqual(['actor a', 'actor b', 'b one', 'b two'])
})

it('says nothing of an actor that is forgotten', async () => {
  const line = slowLine()
  const one = viewer(line, known)
  one.tell([snapshotEvent('gone', 'one'), snapshotEvent('a', 'two')])
  await soon()
  expect(line.sent).toEqual(['actor a', 'a two'])
})

it('waits for a slow viewer, drops the oldest events, and goes on when it takes some', async () => {
  const line = slowLine()
  const one = viewer(line, known, { bytes: 10, events: 3 })
  one.tell([snapshotEvent('a', 'first')])
  await soon()
  const begun = [...line.sent]
  for (const value of ['1', '2', '3', '4', '5']) one.tell([snapshotEvent('a', value)])
  await soon()
  expect(line.sent).toEqual(begun)
  for (let turn = 0; turn < 5; turn++) {
    line.take()
    await soon()
  }
  expect(line.sent).toEqual([...begun, 'a 3', 'a 4', 'a 5'])
})

it('introduces an actor again after very many others, rather than to remember all of them', async () => {
  const line = slowLine()
  const one = viewer(line, (_, session) => actorEvent(session), { known: 2 })
  one.tell(['a', 'b', 'c', 'a', 'a'].map((session) => snapshotEvent(session, 'on')))
  await soon()
  expect(line.sent.filter((each) => each.startsWith('actor'))).toEqual([
    'actor a',
    'actor b',
    'actor c',
    'actor a',
  ])
})

it('sends nothing to one who left', async () => {
  const line = slowLine()
  const one = viewer(line, known)
  one.tell([root])
  one.leave()
  one.tell([root])
  await soon()
  expect(line.sent).toEqual([])
})

function known(_root: string, session: string): WireActor | undefined {
  return actors.get(session)
}

/** A line whose other side takes what was sent when the test says so. */
function slowLine(): Line & { readonly sent: string[]; take(): void } {
  const sent: string[] = []
  let waiting: { bytes: number; taken: () => void }[] = []
  return {
    sent,
    get waiting() {
      return waiting.reduce((sum, { bytes }) => sum + bytes, 0)
    },
    send(text, taken) {
      const { type, sessionId, snapshot } = JSON.parse(text)
      sent.push(type === '@xstate.actor' ? `actor ${sessionId}` : `${sessionId} ${snapshot.value}`)
      waiting.push({ bytes: text.length, taken })
    },
    take() {
      const gone = waiting
      waiting = []
      for (const { taken } of gone) taken()
    },
  }
}

function soon(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
}
