import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'

import { afterEach, describe, expect, it } from 'vitest'

import { call, failure } from '../../test/call.ts'
import { fetchMedia } from './fetch-media.ts'
import { mediaLimits } from './media-limits.ts'
import { isPublic, publicLookup } from './public-lookup.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server whose origin may be fetched from. */
async function ours(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const png = 'data:image/png;base64,iVBORw0KGgo='
const get = (url: string, changes: object = {}) =>
  fetchMedia({ kind: 'image', url }, { ...mediaLimits, ...changes }, call())

describe('a file of a person', () => {
  it.each([
    ['base64', png, 'image/png', 8],
    ['escaped', 'data:text/plain;charset=utf-8,ol%C3%A1', 'text/plain', 4],
    ['without a type', 'data:,x', 'application/octet-stream', 1],
  ])('in a data: address, %s', async (_, url, type, size) => {
    const { bytes } = await get(url)
    expect([bytes.type, bytes.size]).toEqual([type, size])
  })

  it.each(['data:image/png;base64', 'data:image/png;base64,%%%', 'data:,%E0%A4%A'])(
    'in a data: address that is none: %s',
    async (url) => {
      expect((await failure(get(url))).reason).toBe('refused')
    },
  )

  it('comes with its own type, or the one of its server, and a name to read', async () => {
    const url = await ours((_, response) => response.setHeader('content-type', 'image/jpeg; x=y').end('abc'))
    const limits = { ...mediaLimits, own: [url] }
    const given = await fetchMedia(
      { kind: 'file', url, name: '../..\\a\u202E b.pdf', mimeType: 'application/pdf' },
      limits,
      call(),
    )
    const found = await fetchMedia({ kind: 'image', url }, limits, call())
    const nameless = await fetchMedia({ kind: 'audio', url, name: '..', mimeType: 'audio/x' }, limits, call())
    expect([given.name, given.bytes.type]).toEqual(['.. .. a b.pdf', 'application/pdf'])
    expect([found.name, found.bytes.type, await found.bytes.text()]).toEqual([
      'image.jpg',
      'image/jpeg',
      'abc',
    ])
    expect(nameless.name).toBe('audio')
  })

  it.each([
    ['a data: address', async () => png],
    ['an escaped data: address', async () => `data:,${'x'.repeat(99)}`],
    [
      'a length told before',
      () => ours((_, response) => response.setHeader('content-length', '99').end('x'.repeat(99))),
    ],
    ['a stream without an end', () => ours((_, response) => void response.write('x'.repeat(99)))],
  ])('is not too large: %s', async (_, address) => {
    const url = await address()
    const error = await failure(get(url, { size: 5, own: [url] }))
    expect([error.reason, error.message]).toEqual(['refused', expect.stringContaining('5 bytes')])
  })

  it('is not waited for without an end', async () => {
    const url = await ours(() => undefined)
    const error = await failure(get(url, { time: 20, own: [url] }))
    expect([error.reason, error.message]).toEqual(['unavailable', expect.stringContaining('too long')])
  })

  it('is not waited for once nobody waits', async () => {
    const caller = new AbortController()
    const url = await ours(() => caller.abort('given up'))
    const getting = fetchMedia(
      { kind: 'image', url },
      { ...mediaLimits, own: [url] },
      call('1', caller.signal),
    )
    await expect(getting).rejects.toBe('given up')
  })

  it.each([
    [404, 'refused'],
    [429, 'unavailable'],
    [503, 'unavailable'],
  ])('that its server answers with %i', async (status, reason) => {
    const url = await ours((_, response) => response.writeHead(status).end())
    expect((await failure(get(url, { own: [url] }))).reason).toBe(reason)
  })
})

describe('nobody reads our own network through the desk', () => {
  it.each([
    'http://exemplo.com.br/a.png',
    'ftp://exemplo.com.br/a.png',
    'file:///etc/passwd',
    '/etc/passwd',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.1.2.3/',
    'https://localhost/',
    'https://user:pass@localhost/',
  ])('%s', async (url) => {
    const error = await failure(get(url))
    expect([error.reason, error.message]).toEqual([
      'refused',
      expect.stringMatching(/not public|https|address that is none/),
    ])
    expect(error.message).not.toContain(url)
  })

  it.each(['https://127.0.0.1/x', 'http://169.254.169.254/', '//10.0.0.1/', 'file:///etc/passwd'])(
    'by a redirect to %s',
    async (location) => {
      const url = await ours((_, response) => response.writeHead(302, { location }).end())
      expect((await failure(get(url, { own: [url] }))).reason).toBe('refused')
    },
  )

  it('follows a redirect that stays where it may be, but not for ever', async () => {
    const url = await ours(({ url: path }, response) => {
      if (path === '/end') response.end('here')
      else response.writeHead(302, { location: path === '/start' ? '/end' : '/again' }).end()
    })
    const { bytes } = await fetchMedia(
      { kind: 'image', url: `${url}/start` },
      { ...mediaLimits, own: [url] },
      call(),
    )
    expect(await bytes.text()).toBe('here')
    expect((await failure(get(`${url}/again`, { own: [url] }))).message).toContain('only redirects')
  })

  it.each([
    ['8.8.8.8', true, [[{ address: '8.8.8.8', family: 4 }]]],
    ['8.8.8.8', false, ['8.8.8.8', 4]],
    ['127.0.0.1', true, []],
    ['127.0.0.1', false, []],
  ])('connects to %s (all of its addresses: %s) only if it may', async (host, all, expected) => {
    const found = await new Promise((resolve) => {
      publicLookup(host, { all }, (error, ...rest) => resolve(error ? [] : rest))
    })
    expect(found).toEqual(expected)
  })

  it.each([
    ['8.8.8.8', true],
    ['200.147.3.157', true],
    ['2804:14d::1', true],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::ffff:8.8.8.8', false],
    ['fe80::1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected)
  })
})
