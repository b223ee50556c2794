import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterEach, expect, it } from 'vitest'

import { readOptions } from './options.ts'
import { type Playground, startPlayground } from './playground.ts'

const sandboxPackage = import.meta.resolve('@cristal/sandbox/package.json')
const scenario = fileURLToPath(new URL('scenarios/horizonte.json', sandboxPackage))
const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close()
})

it('serves a whole talk over HTTP, and the same answer for a repeated id', async () => {
  const { url } = await start()
  await say(url, '1', 'quero a segunda via das atrasadas')
  await say(url, '2', '529.982.247-25')
  const answer = await say(url, '3', '4821')
  const words = answer.messages.map(({ text }) => text)
  expect(words).toContainEqual(expect.stringMatching(/outubro de 2026.*em atraso/))
  expect(words.join()).not.toMatch(/1\.287|R\$/)
  expect(answer.state).toContain('financial.installments.askingAnother')
  expect(await say(url, '3', '4821')).toEqual(answer)

  const { contact, transcript } = await read(url)
  expect(contact).toMatchObject({ customerId: '57', name: 'Marina Lopes Prado' })
  expect(transcript.filter(({ who }) => who === 'person').map(({ text }) => text)).toHaveLength(3)
})

it('takes a tapped option', async () => {
  const { url } = await start()
  const { messages } = await say(url, '1', 'oi')
  const token = messages.at(-1)?.options.find(({ id }) => id === 'consultar')?.token
  const answer = await post(url, { id: '2', option: token })
  expect(answer.messages.at(-1)?.text).toMatch(/CPF ou CNPJ/)
})

it('shows the talk on a page', async () => {
  const { url } = await start()
  const response = await fetch(url)
  expect(response.headers.get('content-type')).toMatch(/html/)
  expect(await response.text()).toMatch(/API HTTP/)
})

it('keeps the talk in its data folder', async () => {
  const data = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  open.push({ close: () => rm(data, { recursive: true, force: true }) })
  const first = await start({ data })
  await say(first.url, '1', 'quero consultar as atrasadas')
  await open.pop()?.close()
  const second = await start({ data })
  const answer = await say(second.url, '2', '529.982.247-25')
  expect(answer.messages.at(-1)?.text).toMatch(/quatro últimos dígitos/)
})

it('starts the clock where it is told to', async () => {
  const { url } = await start({ now: '2026-12-24T20:00:00-03:00' })
  const { messages } = await say(url, '1', 'oi')
  expect(messages[0]?.text).toBe('Boa noite!')
})

it('shows the talk in the Stately inspector when it is asked to', async () => {
  const { url, inspectUrl = '' } = await start({ inspectPort: 0 })
  await say(url, '1', 'oi')
  expect(await (await fetch(inspectUrl)).text()).toContain('https://stately.ai/inspect')
  const socket = new WebSocket(inspectUrl.replace('http', 'ws'))
  open.push({ close: async () => socket.close() })
  const first = await new Promise<string>((resolve) => {
    socket.addEventListener('message', ({ data }) => resolve(String(data)), { once: true })
  })
  expect(JSON.parse(first)).toMatchObject({ type: '@xstate.actor', snapshot: { value: 'resting' } })
  expect((await start()).inspectUrl).toBeUndefined()
})

it('opens the inspector where it is told to', () => {
  expect(readOptions(['--inspect'], scenario)?.inspectPort).toBe(8080)
  expect(readOptions(['--inspect', '--inspect-port', '9000'], scenario)?.inspectPort).toBe(9000)
  expect(readOptions([], scenario)).not.toHaveProperty('inspectPort')
})

it.each([
  [['--port', 'eighty'], /--port takes a number/],
  [['--inspect-port', '70000'], /--inspect-port takes a number/],
  [['--now', 'tomorrow'], /--now takes a time with an offset/],
  [['--prot', '80'], /--prot/],
])('says what is wrong with %j', (args, message) => {
  expect(() => readOptions(args, scenario)).toThrow(message)
})

interface Answer {
  readonly messages: { text: string; options: { id: string; token: string }[] }[]
  readonly state: string[]
}

async function start(
  options: { now?: string; data?: string; inspectPort?: number } = {},
): Promise<Playground> {
  const playground = await startPlayground({ port: 0, scenario, ...options }, () => undefined)
  open.push(playground)
  return playground
}

function say(url: string, id: string, text: string): Promise<Answer> {
  return post(url, { id, text })
}

async function post(url: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/contacts/ana/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

async function read(url: string) {
  const response = await fetch(`${url}/api/contacts/ana`)
  return (await response.json()) as { contact: object; transcript: { who: string; text: string }[] }
}
