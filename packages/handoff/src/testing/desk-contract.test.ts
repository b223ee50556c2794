import { brokenPromises } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import type { Desk } from '../ports/desk.ts'
import { deskContract } from './desk-contract.ts'
import type { DeskUnderTest } from './desk-under-test.ts'
import { memoryDesk, type MemoryDesk } from './memory-desk.ts'

deskContract({ describe, it, expect }, 'memory', async () => inMemory((right) => right))

describe('a desk is caught that', () => {
  it.each<[string, (right: MemoryDesk) => Partial<Desk>, string]>([
    [
      'opens a room for everyone who asks',
      (right) => {
        let count = 0
        return {
          open: (request, call) => right.open({ ...request, visitor: `${request.visitor} ${count++}` }, call),
        }
      },
      'asked again, opens no other and repeats nothing',
    ],
    [
      'mixes visitors',
      (right) => ({ open: (request, call) => right.open({ ...request, visitor: 'all' }, call) }),
      'keeps visitors apart',
    ],
    [
      'keeps the story to itself',
      (right) => ({ open: (request, call) => right.open({ ...request, context: '' }, call) }),
      'shows humans who waits, for which department, and what they should know first',
    ],
    [
      'keeps the address to itself',
      (right) => ({
        open: ({ visitor, department, context }, call) => right.open({ visitor, department, context }, call),
      }),
      'shows humans how to reach the person',
    ],
    [
      'takes nobody for somebody',
      (right) => ({
        async open(request, call) {
          const answer = await right.open(request, call)
          return answer.outcome === 'opened'
            ? answer
            : { outcome: 'opened', room: 'x', position: null, agent: null }
        },
      }),
      'says that nobody is there, and opens no room',
    ],
    [
      'cuts words',
      (right) => ({
        send: (message, call) => right.send({ ...message, text: message.text.slice(0, 999) }, call),
      }),
      'lets them arrive as they were written, in that order, in their room',
    ],
    [
      'loses files',
      (right) => ({ send: ({ visitor, room, text }, call) => right.send({ visitor, room, text }, call) }),
      'lets a file arrive, with its words or without',
    ],
    [
      'repeats itself',
      (right) => {
        let count = 0
        return { send: (message, call) => right.send(message, { ...call, key: `${count++}` }) }
      },
      'lets a message arrive once, where it can recognise one',
    ],
    [
      'takes the same words for the same message',
      (right) => ({ send: (message, call) => right.send(message, { ...call, key: message.text }) }),
      'lets the same words arrive again when they were written again',
    ],
    [
      'writes into closed rooms',
      (right) => ({ send: (...message) => right.send(...message).catch(() => undefined) }),
      'says that a room is closed, and that it knows none',
    ],
    [
      'swallows the last word',
      (right) => ({ close: ({ visitor, room }, call) => right.close({ visitor, room }, call) }),
      'gives the human the last word, and leaves other rooms open',
    ],
    [
      'loses what was left',
      () => ({ leaveMessage: async () => undefined }),
      'lets it arrive as it was written, or says that this desk takes none',
    ],
    [
      'forgets nobody',
      () => ({ erase: async () => undefined }),
      'leaves nothing of them, even while a room is open, and keeps the others',
    ],
    [
      'takes a lost message for one that arrived',
      (right) => {
        const sent = new Set<string>()
        return {
          async send(message, call) {
            if (sent.has(call.key)) return
            sent.add(call.key)
            await right.send(message, call)
          },
        }
      },
      'passes nothing on, and says why: unreachable; afterwards it does, once',
    ],
    [
      'tells what was written',
      (right) => ({
        send: (message, call) =>
          right.send(message, call).catch((cause: unknown) => {
            throw new Error(`Not sent: ${message.text}`, { cause })
          }),
      }),
      'tells nothing of the person: overloaded',
    ],
    [
      'sends what was given up',
      (right) => ({
        send: (message, call) => right.send(message, { ...call, signal: new AbortController().signal }),
      }),
      'begins nothing, and hands the reason on, when it was given up before',
    ],
  ])('%s', async (_, wrong, promise) => {
    const setup = async () => inMemory((right) => ({ ...right, ...wrong(right) }))
    expect(await brokenPromises(expect, (runner) => deskContract(runner, '', setup))).toContain(promise)
  })
})

function inMemory(wrong: (right: MemoryDesk) => Desk): DeskUnderTest {
  const right = memoryDesk()
  return {
    desk: wrong(right),
    can: { recognise: true, leaveMessage: true, close: true, erase: true },
    media: { kind: 'image', url: 'https://arquivos.exemplo/foto.jpg' },
    rooms: () =>
      right.rooms.map(({ room, request, open, messages, parting }) => ({
        room,
        visitor: request.visitor,
        department: request.department,
        open,
        read: [
          { text: [request.context, request.email, request.phone].join('\n'), file: null },
          ...messages.map(({ text, media }) => ({ text, file: media?.url ?? null })),
          ...(parting === undefined ? [] : [{ text: parting, file: null }]),
        ],
      })),
    left: () => right.offline.map(({ text }) => text),
    setOnline: right.setOnline,
    closeRoom: right.closeRoom,
    fail: (fault) => right.fail(fault, 1),
  }
}
