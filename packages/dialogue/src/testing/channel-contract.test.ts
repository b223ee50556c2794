import { describe, expect, it } from 'vitest'

import { capabilities } from '../capabilities.ts'
import type { Channel } from '../ports/channel.ts'
import { brokenPromises } from './broken-promises.ts'
import { channelContract } from './channel-contract.ts'
import type { LineFault } from './line-error.ts'
import { memoryChannel, type MemoryChannel } from './memory-channel.ts'
import { portCall } from './port-call.ts'

for (const [name, can] of Object.entries(capabilities)) {
  channelContract({ describe, it, expect }, `memory that shows what ${name} can`, async () => {
    const channel = memoryChannel(can)
    return {
      channel,
      addresses: ['ana', 'bia'],
      arrived: (address) => channel.arrived(address),
      fail: (fault) => channel.fail(fault, 1),
    }
  })
}

describe('a channel is caught that', () => {
  it.each<[string, (right: MemoryChannel) => Partial<Channel>, string]>([
    [
      'mixes addresses',
      (right) => ({ send: (_, message, signal) => right.send('ana', message, signal) }),
      'brings each message to its address, in the order in which they were sent',
    ],
    [
      'cuts words',
      (right) => ({
        send: (to, message, signal) =>
          right.send(to, { ...message, text: message.text.slice(0, 50) }, signal),
      }),
      'brings words as they are, up to the most that it can show',
    ],
    [
      'loses options',
      (right) => ({ send: (to, message, signal) => right.send(to, { ...message, options: [] }, signal) }),
      'brings as many options as it can show, with their tokens',
    ],
    [
      'gives a repetition another key',
      (right) => {
        let count = 0
        return {
          send: (to, message, signal) =>
            right.send(to, { ...message, key: `${message.key}.${count++}` }, signal),
        }
      },
      'takes a message again, and its reader can tell',
    ],
    [
      'keeps silent about a failure',
      (right) => ({ send: (...message) => right.send(...message).catch(() => undefined) }),
      'says that nothing arrived, and takes the message afterwards',
    ],
    [
      'takes a failed message for a sent one',
      (right) => {
        const sent = new Set<string>()
        return {
          async send(to, message, signal) {
            if (sent.has(message.key)) return
            sent.add(message.key)
            await right.send(to, message, signal)
          },
        }
      },
      'says that nothing arrived, and takes the message afterwards',
    ],
    [
      'tells who was written to',
      (right) => ({
        send: (to, message, signal) =>
          right.send(to, message, signal).catch((cause: unknown) => {
            throw new Error('It failed.', { cause: new Error(`Not sent to ${to}.`, { cause }) })
          }),
      }),
      'tells nothing about people when it fails',
    ],
    [
      'sends what was given up',
      (right) => ({ send: (to, message) => right.send(to, message, portCall().signal) }),
      'begins nothing, and hands the reason on, when it was given up before',
    ],
  ])('%s', async (_, wrong, promise) => {
    const setup = async () => {
      const right = memoryChannel()
      return {
        channel: { ...right, ...wrong(right) },
        addresses: ['ana', 'bia'] as const,
        arrived: (address: string) => right.arrived(address),
        fail: (fault: LineFault) => right.fail(fault, 1),
      }
    }
    expect(await brokenPromises(expect, (runner) => channelContract(runner, '', setup))).toContain(promise)
  })
})
