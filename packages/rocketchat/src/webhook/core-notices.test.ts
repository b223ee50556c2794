import { describe, expect, it } from 'vitest'

import { coreNotices } from './core-notices.ts'
import type { DeskNotice } from './desk-notice.ts'

const base = { token: 'ana', room_id: 'r9' }
const url = 'https://arquivos.exemplo/a'

async function read(body: unknown, roomOf?: (conversation: string) => Promise<string | undefined>) {
  const raw = new TextEncoder().encode(JSON.stringify(body))
  return coreNotices(roomOf ? { roomOf } : {})(body, raw)
}
async function told(body: unknown): Promise<readonly DeskNotice[]> {
  const answer = await read(body)
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.notices
}
const events = async (body: unknown) => (await told(body)).map(({ event }) => event)

describe('the connector tells', () => {
  it.each<[string, object]>([
    ['flat', { ...base, message: 'Oi' }],
    ['as an extra', { ...base, extra: { message: 'Oi' } }],
    ['as the extra of its parameters', { ...base, params: { extra: { message: 'Oi' } } }],
    ['as the platform’s trigger', { ...base, trigger: { params: { extra: { message: 'Oi' } } } }],
    ['with all of it inside', { extra: { ...base, message: 'Oi' } }],
    ['as a flow is started', { contacts: ['ana'], room: { _id: 'r9' }, params: { message: 'Oi' } }],
    ['with the visitor as an object', { visitor: { token: 'ana' }, rid: 'r9', msg: 'Oi' }],
    ['in other words', { contact_uuid: 'ana', roomId: 'r9', text: 'Oi' }],
  ])('words: %s', async (_, body) => {
    expect(await told(body)).toEqual([
      {
        conversation: 'ana',
        id: expect.stringMatching(/^core /),
        event: { type: 'desk.said', room: 'r9', text: 'Oi', agent: null },
      },
    ])
  })

  it('files, each by itself, the first with the words, and links as words', async () => {
    const body = {
      ...base,
      agent: { name: 'Bia' },
      extra: { message: 'Veja', image: url, audio: { url }, link: `${url}?b` },
    }
    expect(await events(body)).toEqual([
      { type: 'desk.said', room: 'r9', text: `Veja\n${url}?b`, agent: 'Bia', media: { kind: 'image', url } },
      { type: 'desk.said', room: 'r9', text: '', agent: 'Bia', media: { kind: 'audio', url } },
    ])
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'x'])('no file at %s', async (image) => {
    expect(await events({ ...base, extra: { image } })).toEqual([])
  })

  it.each<[string, object]>([
    ['a type', { type: 'finalizar' }],
    ['the name of the flow', { flow: { name: 'RocketChat - Finalizar atendimento' } }],
    ['a flag', { extra: { finalizar: true } }],
    ['an event', { event: 'close-room' }],
    ['a status', { status: 'closed' }],
  ])('the end by %s', async (_, body) => {
    expect(await told({ ...base, ...body })).toEqual([
      { conversation: 'ana', id: 'core r9 closed', event: { type: 'desk.closed', room: 'r9' } },
    ])
  })

  it('the end after the last word', async () => {
    expect(await events({ ...base, type: 'finalizar', message: 'Até logo' })).toMatchObject([
      { type: 'desk.said', text: 'Até logo' },
      { type: 'desk.closed' },
    ])
  })

  it('no end because an agent writes of it', async () => {
    expect(await events({ ...base, message: 'Vou finalizar, ok? close' })).toMatchObject([
      { type: 'desk.said' },
    ])
  })

  it('who took the room, and the place in the queue', async () => {
    expect(await events({ ...base, type: 'taken', agent: 'Bia' })).toEqual([
      { type: 'desk.taken', room: 'r9', agent: 'Bia' },
    ])
    expect(await events({ ...base, type: 'queued', position: 2 })).toEqual([
      { type: 'desk.queued', room: 'r9', position: 2 },
    ])
  })

  it.each<[string, unknown]>([
    ['nothing', base],
    ['what nobody knows', { ...base, type: 'typing', message: '' }],
  ])('%s', async (_, body) => {
    expect(await told(body)).toEqual([])
  })
})

describe('a notice of the connector', () => {
  it('is known again by its id and its words together', async () => {
    const ids = await Promise.all(
      [
        { ...base, id: 7, message: 'Oi' },
        { ...base, id: 7, message: 'Oi' },
        { ...base, id: 7, message: 'Olá' },
        { ...base, id: 8, message: 'Oi' },
      ].map(async (body) => (await told(body))[0]?.id),
    )
    expect([ids[0] === ids[1], new Set(ids).size]).toEqual([true, 3])
  })

  it('without an id is never taken for another', async () => {
    const ids = [await told({ ...base, message: 'ok' }), await told({ ...base, message: 'ok' })].map(
      (each) => each[0]?.id,
    )
    expect(new Set(ids).size).toBe(2)
  })

  it('is refused where it does not say of whom, or of which room', async () => {
    expect(await read({ room_id: 'r9', message: 'Oi' })).toEqual({
      problem: expect.stringContaining('token'),
    })
    expect(await read({ token: 'ana', message: 'Oi' })).toEqual({
      problem: expect.stringContaining('room_id'),
    })
    expect(await read('Oi')).toEqual({ problem: expect.stringContaining('token') })
  })

  it('is of the open room where it names none and the host knows it', async () => {
    const roomOf = async (conversation: string) => (conversation === 'ana' ? 'r7' : undefined)
    expect(await read({ token: 'ana', message: 'Oi' }, roomOf)).toMatchObject({
      notices: [{ event: { room: 'r7' } }],
    })
    expect(await read({ token: 'bia', message: 'Oi' }, roomOf)).toHaveProperty('problem')
  })
})
