import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'

import { type InspectorOptions, type LiveInspector, openInspector } from './open-inspector.ts'

const open: (() => unknown)[] = []

afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

it.each([
  ['of the viewer', 'https://stately.ai', 'open'],
  ['of its own page', 'own', 'open'],
  ['that was given', 'http://localhost:5173', 'open'],
  ['of a program without a page', undefined, 'open'],
  ['of another site', 'https://evil.example', '403'],
  ['of a site that looks like the viewer', 'https://stately.ai.evil.example', '403'],
  ['of the viewer without encryption', 'http://stately.ai', '403'],
  ['of a page without an origin', 'null', '403'],
])('takes a socket only from known pages: %s', async (_, origin, outcome) => {
  const inspector = await start({ origins: ['http://localhost:5173'] })
  expect(await outcomeOf(inspector, origin === 'own' ? inspector.url : origin)).toBe(outcome)
})

it('knows another viewer', async () => {
  const inspector = await start({ viewer: 'http://localhost:4000/view?from=cristal' })
  expect(await outcomeOf(inspector, 'http://localhost:4000')).toBe('open')
  expect(await outcomeOf(inspector, 'https://stately.ai')).toBe('403')
  const page = await fetch(inspector.url)
  expect(await page.text()).toContain('src="http://localhost:4000/view?from=cristal"')
  expect(page.headers.get('content-security-policy')).toContain('frame-src http://localhost:4000;')
})

it('answers to this machine’s names only, whatever name leads here', async () => {
  const { url, socketUrl } = await start()
  const { port } = new URL(url)
  expect(await statusFor(port, `localhost:${port}`)).toBe(200)
  expect(await statusFor(port, `evil.example:${port}`)).toBe(403)
  const socket = new WebSocket(socketUrl, { headers: { host: `evil.example:${port}` } })
  expect(await opened(socket)).toBe('403')
})

it('listens on 127.0.0.1 alone', async () => {
  const { url } = await start()
  await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('fetch failed')
})

it('throws away what viewers send, and those who send much', async () => {
  const { socketUrl } = await start()
  const socket = new WebSocket(socketUrl)
  await opened(socket)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.send('hello')
  socket.send('x'.repeat(2000))
  await closed
  expect(await opened(new WebSocket(socketUrl))).toBe('open')
})

it('serves sixteen viewers at most', async () => {
  const { socketUrl } = await start()
  const outcomes: string[] = []
  for (let count = 0; count < 17; count++) outcomes.push(await opened(new WebSocket(socketUrl)))
  expect(outcomes.filter((each) => each === 'open')).toHaveLength(16)
  expect(outcomes.at(-1)).toBe('503')
})

it('has one page', async () => {
  const { url } = await start()
  expect((await fetch(`${url}/secret`)).status).toBe(404)
  expect((await fetch(url, { method: 'POST' })).status).toBe(404)
})

it('says what to do about a port in use, and a viewer that is no address', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  open.push(() => other.close())
  const { port } = other.address() as AddressInfo
  await expect(openInspector({ port })).rejects.toThrow(/choose another port/)
  await expect(openInspector({ port: 0, viewer: 'stately' })).rejects.toThrow(/such as https:/)
})

async function start(options: InspectorOptions = {}): Promise<LiveInspector> {
  const inspector = await openInspector({ port: 0, ...options })
  open.push(() => inspector.close())
  return inspector
}

function outcomeOf({ socketUrl }: LiveInspector, origin: string | undefined): Promise<string> {
  return opened(new WebSocket(socketUrl, origin === undefined ? {} : { origin }))
}

/** `open`, or the status with which it was refused. */
function opened(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('open', () => resolve('open'))
    socket.once('unexpected-response', (_, response) => resolve(String(response.statusCode)))
    socket.on('error', () => resolve('error'))
  })
}

function statusFor(port: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
