import { expect, onTestFinished, test } from 'vitest'

import { memoryStore } from '../memory-store.ts'
import { clerk } from '../testing/clerk.ts'
import { clerkHost } from '../testing/clerk-host.ts'
import { conversationApi, type ConversationApiOptions } from './conversation-api.ts'
import { serve } from './serve.ts'

test('answers a message in the response, and the same for the same id', async () => {
  const { post } = await served()
  const first = await post('ana', { id: 'm1', text: 'menu' })
  expect(first).toEqual({
    status: 200,
    body: {
      id: 'm1',
      messages: [
        {
          key: expect.any(String),
          text: 'O que deseja?',
          options: [
            { id: 'first', title: 'Primeira opção', token: expect.stringContaining('first') },
            { id: 'second', title: 'Segunda opção', token: expect.stringContaining('second') },
          ],
        },
      ],
      state: ['clerk.waiting'],
      pending: false,
    },
  })
  expect(await post('ana', { id: 'm1', text: 'menu' })).toEqual(first)
  const token = first.body.messages[0]?.options[1]?.token
  expect((await post('ana', { option: token })).body.messages[0]?.text).toBe('Opção second, in time')
})

test('gives an id to a message that has none', async () => {
  const { post } = await served()
  const { body } = await post('ana', { text: 'oi' })
  expect(body.id).toMatch(/^[a-z]{20}$/)
  expect((await post('ana', { id: body.id, text: 'oi' })).body).toEqual(body)
})

test('says 202 when patience ends, and the whole answer when asked again', async () => {
  const gate = Promise.withResolvers<string>()
  const stage = await served({ patience: 3000, bot: clerk({ read: () => gate.promise }) })
  const asked = stage.post('ana', { id: 'r', text: 'read' })
  while (!(await stage.view())?.busy) await new Promise((resolve) => setImmediate(resolve))
  await stage.clock.advance(3000)
  const first = await asked
  expect(first.status).toBe(202)
  expect(first.body).toMatchObject({ id: 'r', pending: true, message: expect.stringContaining('same id') })
  expect(first.body.messages.map(({ text }) => text)).toEqual(['Só um momento, estou lendo…'])
  gate.resolve('done')
  await stage.clock.settle()
  const second = await stage.post('ana', { id: 'r', text: 'read' })
  expect(second.status).toBe(200)
  expect(second.body.messages.map(({ text }) => text)).toEqual(['Só um momento, estou lendo…', 'Li: done'])
})

test('shows a contact and the talk, and 404 for nobody', async () => {
  const { post, get } = await served()
  await post('ana', { text: 'name Ana' })
  expect(await get('/api/contacts/ana')).toMatchObject({
    status: 200,
    body: {
      contact: { name: 'Ana' },
      state: ['clerk.waiting'],
      activity: 'at rest',
      transcript: [
        { who: 'person', text: 'name Ana' },
        { who: 'bot', text: 'Anotado.' },
      ],
      pending: false,
    },
  })
  expect(await get('/api/contacts/bia')).toMatchObject({
    status: 404,
    body: { error: { code: 'unknownContact' } },
  })
  expect(await get('/health')).toEqual({ status: 200, body: { status: 'ok' } })
})

test.each([
  ['no JSON', 'oi', 'invalidJson', undefined],
  ['no object', '"oi"', 'invalidBody', undefined],
  ['nothing to say', '{}', 'invalidBody', 'text'],
  ['both', '{"text":"oi","option":"1.a"}', 'invalidBody', 'text'],
  ['an empty text', '{"text":"  "}', 'invalidBody', 'text'],
  ['a long text', JSON.stringify({ text: 'x'.repeat(4097) }), 'invalidBody', 'text'],
  ['a text that is none', '{"text":5}', 'invalidBody', 'text'],
  ['an empty option', '{"option":""}', 'invalidBody', 'option'],
  ['an unknown field', '{"texto":"oi"}', 'invalidBody', 'texto'],
  ['an id with spaces', '{"id":"a b","text":"oi"}', 'invalidBody', 'id'],
])('refuses %s, and says which field', async (_, body, code, field) => {
  const { raw } = await served()
  const { status, body: answer } = await raw('/api/contacts/ana/messages', { method: 'POST', body })
  expect({ status, ...answer.error }).toMatchObject({ status: 400, code, ...(field && { field }) })
  expect(answer.error?.message).toMatch(/ .*[.]$/)
})

test('refuses what is too large, of another type, for a strange contact, or elsewhere', async () => {
  const { raw } = await served()
  const path = '/api/contacts/ana/messages'
  const large = JSON.stringify({ text: 'x'.repeat(5_000_000) })
  expect(await raw(path, { method: 'POST', body: large })).toMatchObject({ status: 413 })
  const form = {
    method: 'POST',
    body: 'text=oi',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }
  expect(await raw(path, form)).toMatchObject({ status: 415, body: { error: { field: 'content-type' } } })
  const strange = `/api/contacts/${encodeURIComponent('a b')}/messages`
  expect(await raw(strange, { method: 'POST', body: '{"text":"oi"}' })).toMatchObject({ status: 400 })
  expect(await raw('/nowhere')).toMatchObject({ status: 404, body: { error: { code: 'unknownPath' } } })
  expect(await raw(path)).toMatchObject({ status: 405, body: { error: { code: 'wrongMethod' } } })
})

test('lets the pages of named origins call', async () => {
  const { url } = await served({ cors: ['https://site.exemplo'] })
  const allowed = async (origin: string) =>
    (await fetch(`${url}/health`, { headers: { origin } })).headers.get('access-control-allow-origin')
  expect(await allowed('https://site.exemplo')).toBe('https://site.exemplo')
  expect(await allowed('https://other.exemplo')).toBeNull()
})

test('a failure of ours is told without its details, and logged without personal data', async () => {
  const broken = { ...memoryStore(), receive: () => Promise.reject(new Error('disk of ana@x.com is full')) }
  const { post, log } = await served({ store: broken })
  expect(await post('ana', { text: 'oi' })).toMatchObject({
    status: 500,
    body: { error: { code: 'internal' } },
  })
  expect(log).toEqual([{ level: 'error', event: 'requestFailed', message: 'disk of ••• is full' }])
})

test('says 503 while the host is stopping', async () => {
  const { post, host } = await served()
  await host.stop()
  expect(await post('ana', { text: 'oi' })).toMatchObject({ status: 503 })
})

test('says that a port is in use, and which', async () => {
  const { url } = await served()
  const port = Number(new URL(url).port)
  await expect(serve(async () => new Response(), { port })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is in use.`,
  )
})

test('lets a request end before it closes', async () => {
  const gate = Promise.withResolvers<Response>()
  const arrived = Promise.withResolvers<void>()
  const server = await serve(
    () => {
      arrived.resolve()
      return gate.promise
    },
    { port: 0 },
  )
  const asked = fetch(server.url)
  await arrived.promise
  const closing = server.close()
  gate.resolve(new Response('done'))
  expect(await (await asked).text()).toBe('done')
  await closing
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
})

test('stops although a client keeps the connection of a stream that ended', async () => {
  const stream = new TransformStream<Uint8Array>()
  const server = await serve(async () => new Response(stream.readable), { port: 0 })
  const writer = stream.writable.getWriter()
  const asked = fetch(server.url)
  await writer.write(new TextEncoder().encode('some'))
  const response = await asked
  const closing = server.close()
  await writer.close()
  expect(await response.text()).toBe('some')
  const start = performance.now()
  await closing
  // Node itself would wait for seconds for a next request.
  expect(performance.now() - start).toBeLessThan(2000)
})

interface Answer {
  readonly id: string
  readonly messages: readonly {
    readonly text: string
    readonly options: readonly { readonly token: string }[]
  }[]
  readonly error?: { readonly message: string }
}

async function served(options: Parameters<typeof clerkHost>[0] & Partial<ConversationApiOptions> = {}) {
  const { host, clock } = clerkHost(options)
  const log: unknown[] = []
  const api = conversationApi({ ...options, host, clock, log: (entry) => log.push(entry) })
  const server = await serve(api, { port: 0 })
  onTestFinished(async () => {
    host.abandon()
    await server.close()
  })
  const raw = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(server.url + path, {
      headers: { 'content-type': 'application/json' },
      ...init,
    })
    return { status: response.status, body: (await response.json()) as Answer }
  }
  return {
    url: server.url,
    host,
    clock,
    log,
    raw,
    get: (path: string) => raw(path),
    post: (contact: string, body: object) =>
      raw(`/api/contacts/${contact}/messages`, { method: 'POST', body: JSON.stringify(body) }),
    view: () => host.view({ channel: 'web', address: 'ana' }),
  }
}
