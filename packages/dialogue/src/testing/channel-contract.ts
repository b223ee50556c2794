import type { Message, ShownOption } from '../message.ts'
import type { Channel } from '../ports/channel.ts'
import { contractSuite, type Setup, type UnderTest } from './contract-suite.ts'
import { everyMessage } from './every-message.ts'
import type { LineFault } from './line-error.ts'
import { portCall } from './port-call.ts'
import { rejectionOf } from './rejection-of.ts'
import type { TestRunner } from './test-runner.ts'

/** What arrived of a message. */
export interface Arrival {
  readonly key: string
  readonly text: string
  readonly options: readonly ShownOption[]
}

/** A channel, and the far end of it, where nothing arrived yet. */
export interface ChannelUnderTest extends UnderTest {
  readonly channel: Channel
  /** Where two people read. */
  readonly addresses: readonly [ana: string, bia: string]
  /** What reached an address, oldest first. One that was sent again may stand there again. */
  arrived(address: string): readonly Arrival[] | Promise<readonly Arrival[]>
  /** The next message meets this fault; those after it do not. */
  fail(fault: LineFault): void | Promise<void>
}

/**
 * What every adapter of `Channel` promises, as tests: what arrives, in which order, and what becomes of a message
 * that has to be sent again.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * channelContract({ describe, it, expect }, 'my channel', async () => {
 *   const server = await startServer()
 *   return {
 *     channel: myChannel(server.url),
 *     addresses: ['5548999990001', '5548999990002'],
 *     arrived: (address) => server.messagesTo(address),
 *     fail: server.failOnce,
 *     close: server.close,
 *   }
 * })
 * ```
 */
export function channelContract(runner: TestRunner, name: string, setup: Setup<ChannelUnderTest>): void {
  runner.describe(`${name}: a channel`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('can show something', async ({ channel: { capabilities } }) => {
      const { options, title, text } = capabilities
      expect([Number.isInteger(options) && options >= 0, title >= 1, text >= 1]).toEqual([true, true, true])
    })

    test('brings each message to its address, in the order in which they were sent', async (under) => {
      const [ana, bia] = under.addresses
      for (const key of ['1', '2', '3']) {
        await send(under, ana, message(key, `Para Ana: ${key}`))
        await send(under, bia, message(`b${key}`, `Para Bia: ${key}`))
      }
      expect((await under.arrived(ana)).map(brief)).toEqual([
        '1 Para Ana: 1',
        '2 Para Ana: 2',
        '3 Para Ana: 3',
      ])
      expect((await under.arrived(bia)).map(brief)).toEqual([
        'b1 Para Bia: 1',
        'b2 Para Bia: 2',
        'b3 Para Bia: 3',
      ])
    })

    test('brings words as they are, up to the most that it can show', async (under) => {
      const [ana] = under.addresses
      const texts = [odd, 'ç'.repeat(under.channel.capabilities.text)]
      for (const [index, text] of texts.entries()) await send(under, ana, message(`${index}`, text))
      expect((await under.arrived(ana)).map(({ text }) => text)).toEqual(texts)
    })

    test('brings as many options as it can show, with their tokens', async (under) => {
      const [ana] = under.addresses
      const { options, title } = under.channel.capabilities
      const shown = Array.from({ length: options }, (_, index) => ({
        id: `opcao_${index}`,
        title: `${index} ${'ã'.repeat(title)}`.slice(0, title),
        token: `7:opcao_${index}`,
      }))
      await send(under, ana, { ...message('1', 'O que deseja?'), options: shown })
      expect((await under.arrived(ana)).map((one) => one.options)).toEqual([shown])
    })

    test('takes a message again, and its reader can tell', async (under) => {
      const [ana] = under.addresses
      for (const key of ['1', '1', '2', '1']) await send(under, ana, message(key, 'O mesmo texto'))
      expect(await told(under, ana)).toEqual(['1 O mesmo texto', '2 O mesmo texto'])
    })

    test('says that nothing arrived, and takes the message afterwards', async (under) => {
      const [ana] = under.addresses
      await under.fail('unreachable')
      const outcome = await rejectionOf(send(under, ana, message('1', secret)))
      expect(outcome instanceof Error).toEqual(true)
      expect(await told(under, ana)).toEqual([])
      await send(under, ana, message('1', secret))
      expect(await told(under, ana)).toEqual([`1 ${secret}`])
    })

    test('says that it does not know whether it arrived, and takes the message again', async (under) => {
      const [ana] = under.addresses
      await under.fail('answerLost')
      expect((await rejectionOf(send(under, ana, message('1', secret)))) instanceof Error).toEqual(true)
      await send(under, ana, message('1', secret))
      expect(await told(under, ana)).toEqual([`1 ${secret}`])
    })

    test('tells nothing about people when it fails', async (under) => {
      const [ana] = under.addresses
      for (const fault of ['unreachable', 'answerLost'] as const) {
        await under.fail(fault)
        const messages = everyMessage(await rejectionOf(send(under, ana, message('1', secret))))
        expect([ana, secret].filter((word) => messages.includes(word))).toEqual([])
      }
    })

    givenUp(
      ({ channel, addresses: [ana] }, { signal }) => channel.send(ana, message('1', 'Tarde demais'), signal),
      (under) => under.arrived(under.addresses[0]),
    )
  })
}

const secret = 'Obrigada, Marina Lopes! O CPF 529.982.247-25 foi encontrado.'
const odd = 'Olá!\n\n*1* de _2_ ~3~ <b>&amp;</b> "ok" https://exemplo.com.br/?a=1&b=%20 👩‍👩‍👧 \\n {nome}'

function message(key: string, text: string): Message {
  return { key, text, options: [], said: { type: 'said', text: 'contract.words' } }
}

function send({ channel }: ChannelUnderTest, address: string, sent: Message): Promise<void> {
  return channel.send(address, sent, portCall().signal)
}

/** What a reader sees who leaves out what came again. */
async function told(under: ChannelUnderTest, address: string): Promise<readonly string[]> {
  return [...new Map((await under.arrived(address)).map((one) => [one.key, brief(one)])).values()]
}

function brief({ key, text }: Arrival): string {
  return `${key} ${text}`
}
