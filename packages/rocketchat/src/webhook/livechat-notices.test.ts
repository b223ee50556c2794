import { describe, expect, it } from 'vitest'

import type { DeskNotice } from './desk-notice.ts'
import { livechatNotices } from './livechat-notices.ts'

const room = 'r9XkQ'
const bia = { _id: 'a7', username: 'bia', name: 'Bia Souza', email: [] }
const hook = {
  _id: room,
  label: 'Ana',
  visitor: { _id: 'v1', token: 'ana', username: 'guest-1' },
  agent: bia,
}
const said = {
  _id: 'm1',
  u: { _id: 'a7', username: 'bia' },
  username: 'bia',
  msg: 'Oi',
  rid: room,
  agentId: 'a7',
}

async function told(
  body: object,
  url: string | undefined = 'https://chat.exemplo',
): Promise<readonly DeskNotice[]> {
  const read = await livechatNotices(url === undefined ? {} : { url })(body, new Uint8Array())
  if ('problem' in read) throw new Error(read.problem)
  return read.notices
}
const messages = async (...all: readonly object[]) => told({ ...hook, type: 'Message', messages: all })
const events = async (...all: readonly object[]) => (await messages(...all)).map(({ event }) => event)

describe("Rocket.Chat's webhooks", () => {
  it('tell who took a room', async () => {
    const taken = {
      ...hook,
      type: 'LivechatSessionTaken',
      messages: [said],
      servedBy: { _id: 'a7', username: 'bia' },
    }
    expect(await told(taken)).toEqual([
      {
        conversation: 'ana',
        id: `${room} taken a7`,
        event: { type: 'desk.taken', room, agent: 'Bia Souza' },
      },
    ])
    expect(await told({ ...taken, agent: undefined })).toMatchObject([{ event: { agent: 'bia' } }])
    expect(await told({ ...taken, agent: null, servedBy: null })).toMatchObject([{ event: { agent: null } }])
  })

  it('tell who took a room that was handed over, once somebody did', async () => {
    const forwarded = { ...hook, type: 'LivechatSessionForwarded', messages: [said] }
    expect(await told({ ...forwarded, servedBy: { _id: 'a8', username: 'caio' } })).toMatchObject([
      { id: `${room} taken a8`, event: { type: 'desk.taken', agent: 'caio' } },
    ])
    expect(await told({ ...forwarded, agent: undefined })).toEqual([])
  })

  it('tell the place in the queue where they know it', async () => {
    const queued = { ...hook, type: 'LivechatSessionQueued' }
    expect(await told(queued)).toEqual([])
    expect(await told({ ...queued, position: 2 })).toMatchObject([
      { event: { type: 'desk.queued', room, position: 2 } },
    ])
  })

  it('tell that a room was closed, without saying its words again', async () => {
    expect(
      await told({ ...hook, type: 'LivechatSession', messages: [said, { ...said, closingMessage: true }] }),
    ).toEqual([{ conversation: 'ana', id: `${room} closed`, event: { type: 'desk.closed', room } }])
  })

  it.each(['LivechatSessionStart', 'LivechatEdit', 'LeadCapture', 'LivechatOfflineMessage', 'Unheard'])(
    'of another kind tell nothing: %s',
    async (type) => {
      expect(await told({ ...hook, type, messages: [said] })).toEqual([])
    },
  )

  it('sent by the test button tell nothing', async () => {
    const sample = {
      type: 'LivechatSession',
      _id: 'fasd6f5a4sd6f8a4sdf',
      visitor: { name: 'x' },
      messages: [{ msg: 'x' }],
    }
    expect(await told(sample)).toEqual([])
  })
})

describe('a message', () => {
  it('of an agent is told by its id, with the name that the agent shows', async () => {
    expect(await messages(said, { ...said, _id: 'm2', msg: ' linha 1\nlinha 2 ' })).toEqual([
      { conversation: 'ana', id: 'm1', event: { type: 'desk.said', room, text: 'Oi', agent: 'Bia Souza' } },
      {
        conversation: 'ana',
        id: 'm2',
        event: { type: 'desk.said', room, text: ' linha 1\nlinha 2 ', agent: 'Bia Souza' },
      },
    ])
  })

  it('of another agent has that one’s name', async () => {
    const other = { ...said, agentId: 'a8', u: { _id: 'a8', username: 'caio', name: 'Caio' } }
    expect(await events(other, { ...other, u: null, username: 'caio' })).toMatchObject([
      { agent: 'Caio' },
      { agent: 'caio' },
    ])
  })

  it.each<[string, object]>([
    ['the person’s own', { ...said, agentId: undefined, username: 'guest-1' }],
    ['the server’s own', { ...said, t: 'livechat-close' }],
    ['the closing comment', { ...said, closingMessage: true }],
    ['an empty one', { ...said, msg: undefined }],
    ['one of blocks', { ...said, msg: '[{"type":"section"}]', blocks: [{ type: 'section' }] }],
  ])('that nobody should read again is not told: %s', async (_, message) => {
    expect(await messages(message)).toEqual([])
  })

  it('that was corrected is told as a correction, each time it is', async () => {
    const edited = { ...said, msg: 'Olá', editedAt: '2026-11-21T12:00:00.000Z' }
    const again = { ...edited, editedAt: { $date: 1 } }
    const heard = await messages(said, edited, again, { ...edited, msg: '' })
    expect(heard.map(({ event }) => 'text' in event && event.text)).toEqual(['Oi', '✏️ Olá', '✏️ Olá'])
    expect(new Set(heard.map(({ id }) => id)).size).toBe(3)
  })
})

describe('a file of an agent', () => {
  const path = '/file-upload/f1/boleto.pdf'
  const file = { _id: 'f1', name: 'boleto.pdf', type: 'application/pdf' }
  const withFile = {
    ...said,
    msg: 'Segue',
    file,
    attachments: [{ title: 'boleto.pdf', title_link: path, type: 'file' }],
    fileUpload: { publicFilePath: `https://chat.exemplo${path}?token=jwt`, type: 'application/pdf', size: 9 },
  }

  it('has an address that opens it, its name and its type', async () => {
    expect(await events(withFile)).toEqual([
      {
        type: 'desk.said',
        room,
        text: 'Segue',
        agent: 'Bia Souza',
        media: {
          kind: 'file',
          url: `https://chat.exemplo${path}?token=jwt`,
          name: 'boleto.pdf',
          mimeType: 'application/pdf',
        },
      },
    ])
  })

  it.each<[string, object, object]>([
    [
      'an image',
      { attachments: [{ image_url: path, title_link: path }], file: { ...file, type: 'image/png' } },
      { kind: 'image' },
    ],
    [
      'a sound',
      { attachments: [{ audio_url: path }], file: { name: 'a.ogg' } },
      { kind: 'audio', name: 'a.ogg' },
    ],
    ['a video', { attachments: [{ video_url: path }] }, { kind: 'video' }],
    [
      'known by its type alone',
      {
        attachments: [],
        file: { ...file, type: 'image/png' },
        fileUpload: { publicFilePath: `https://x.exemplo${path}`, type: 'image/png' },
      },
      { kind: 'image' },
    ],
    ['at an address without its server', { fileUpload: undefined }, { url: `https://chat.exemplo${path}` }],
    ['of a type that makes no sense', { file: { ...file, type: 'pdf' } }, { kind: 'file' }],
  ])('%s', async (_, changes, media) => {
    expect(await events({ ...withFile, ...changes })).toMatchObject([{ media }])
  })

  it('without words is told by itself, with its description for words where it has one', async () => {
    expect(await events({ ...withFile, msg: '' })).toMatchObject([{ text: '', media: { kind: 'file' } }])
    const described = { ...withFile, msg: '', attachments: [{ title_link: path, description: 'Seu boleto' }] }
    expect(await events(described)).toMatchObject([{ text: 'Seu boleto' }])
  })

  it('among several is told one by one, each with an id', async () => {
    const several = {
      ...withFile,
      attachments: [{ title_link: path }, { image_url: '/2.png' }, { title_link: '/3' }],
    }
    const heard = await messages(several)
    expect(heard.map(({ id, event }) => [id, 'text' in event && event.text])).toEqual([
      ['m1', 'Segue'],
      ['m1 1', ''],
      ['m1 2', ''],
    ])
  })

  it.each<[string, object, string | undefined]>([
    [
      'whose address leads elsewhere',
      { fileUpload: undefined, attachments: [{ title_link: 'javascript:alert(1)' }] },
      'https://x.exemplo',
    ],
    ['whose server nobody named', { fileUpload: undefined }, undefined],
    [
      'that is a quotation',
      { fileUpload: undefined, attachments: [{ message_link: 'https://x', title_link: path }] },
      'https://x.exemplo',
    ],
  ])('%s is left out, its words are not', async (_, changes, url) => {
    const read = await livechatNotices(url === undefined ? {} : { url })(
      { ...hook, type: 'Message', messages: [{ ...withFile, ...changes }] },
      new Uint8Array(),
    )
    expect(read).toMatchObject({ notices: [{ event: { text: 'Segue' } }] })
    expect(JSON.stringify(read)).not.toContain('media')
  })
})
