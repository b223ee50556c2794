import { describe, expect, it } from 'vitest'

import { neverSent } from './never-sent.ts'

const coded = (code: string, more = {}) => Object.assign(new Error('x'), { code, ...more })
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause })

describe('a connection that was never opened', () => {
  it.each([
    ['refused', coded('ECONNREFUSED', { syscall: 'connect' })],
    ['no such name', coded('ENOTFOUND', { syscall: 'getaddrinfo' })],
    ['no name server', coded('EAI_AGAIN')],
    ['no route', coded('EHOSTUNREACH', { syscall: 'connect' })],
    ['too slow to open', coded('UND_ERR_CONNECT_TIMEOUT')],
    [
      'refused at each address',
      new AggregateError([coded('ENETUNREACH', { syscall: 'connect' }), coded('ECONNREFUSED')]),
    ],
  ])('is told by its cause: %s', (_, cause) => {
    expect(neverSent(fetchFailed(cause))).toBe(true)
  })

  it.each([
    ['reset', coded('ECONNRESET', { syscall: 'read' })],
    ['broken while writing', coded('EPIPE', { syscall: 'write' })],
    ['route lost while reading', coded('EHOSTUNREACH', { syscall: 'read' })],
    ['closed by the other side', coded('UND_ERR_SOCKET')],
    ['an answer that took too long', coded('UND_ERR_HEADERS_TIMEOUT')],
    ['one address reached', new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')])],
    ['nothing known', undefined],
  ])('is not what happened: %s', (_, cause) => {
    expect(neverSent(fetchFailed(cause))).toBe(false)
  })

  it('is not looked for forever', () => {
    const loop = new Error('x')
    loop.cause = loop
    expect(neverSent(loop)).toBe(false)
  })
})
