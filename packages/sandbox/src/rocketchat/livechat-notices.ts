import type { DeskLine, DeskRoom } from './desk-room.ts'
import type { Visitor } from './visitors.ts'
import type { Notice } from './webhooks.ts'

/** The webhooks that are switched on, as an administrator would for a bot. */
export type LivechatNotice =
  | 'LivechatSessionQueued'
  | 'LivechatSessionTaken'
  | 'LivechatSessionForwarded'
  | 'LivechatSession'
  | 'Message'

/** What a notice tells besides the room. */
export interface NoticeFacts {
  readonly room: DeskRoom
  readonly visitor: Visitor | undefined
  readonly now: string
  /** Of a `Message`: the line alone. Absent: the whole room is told. */
  readonly line?: DeskLine
  /** The line was changed afterwards. */
  readonly edited?: boolean
  /** Where files are, without a slash at the end. */
  readonly origin: string
}

/** A notice as Rocket.Chat posts it. All but `Message` carry every line of the room. */
export function livechatNotice(type: LivechatNotice, secret: string, facts: NoticeFacts): Notice {
  const { room, line } = facts
  const lines = line === undefined ? room.transcript : [line]
  return {
    type,
    room: room.room,
    headers: { 'x-rocketchat-livechat-token': secret },
    body: {
      ...guestInfo(facts),
      type,
      messages: lines.map((each) => message(each, facts)),
      ...extras(type, room, facts.now),
    },
  }
}

/** An agent's account. */
export interface Agent {
  readonly id: string
  readonly username: string
  readonly name: string
}

/** An agent's account, from the name that people read. */
export function agentOf(name: string): Agent {
  const username = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
  return { id: `agent-${username}`, username, name }
}

/** An account as it travels. */
export function account(name: string): object {
  const { id, ...rest } = agentOf(name)
  return { _id: id, ...rest }
}

function guestInfo({ room, visitor, now }: NoticeFacts): object {
  const { id, token, username, name, email, phone } = visitor ?? {}
  return {
    _id: room.room,
    label: room.name || username,
    createdAt: room.transcript[0]?.at ?? now,
    lastMessageAt: room.transcript.at(-1)?.at ?? now,
    tags: [],
    customFields: {},
    visitor: {
      _id: id ?? '',
      token: token ?? room.visitor,
      name: name ?? '',
      username: username ?? '',
      ...(email !== undefined && { email: [{ address: email }] }),
      ...(phone !== undefined && { phone: [{ phoneNumber: phone }] }),
    },
    ...(room.agent !== null && { agent: { ...account(room.agent), email: [] } }),
  }
}

function message(line: DeskLine, { room, visitor, edited, now, origin }: NoticeFacts): object {
  const author =
    line.who === 'visitor'
      ? { id: visitor?.id ?? '', username: visitor?.username ?? '' }
      : agentOf(line.agent ?? room.agent ?? '')
  return {
    u: { _id: author.id, username: author.username },
    _id: line.id,
    username: author.username,
    ...(line.text !== '' && { msg: line.text }),
    ts: line.at,
    rid: room.room,
    ...(edited === true && { editedAt: now }),
    ...(line.who !== 'visitor' && { agentId: author.id }),
    ...(line.who === 'system' && { closingMessage: true }),
    ...(line.media && attached(line.media, origin)),
    _updatedAt: now,
  }
}

function attached({ url, name, mimeType, kind }: NonNullable<DeskLine['media']>, origin: string): object {
  const file = url.startsWith(`${origin}/file-upload/`) ? url.slice(origin.length) : url
  const id = file.split('/')[2] ?? 'file'
  const type = mimeType ?? 'application/octet-stream'
  const shown = kind === 'file' ? {} : { [`${kind}_url`]: file, [`${kind}_type`]: type }
  return {
    file: { _id: id, name: name ?? 'arquivo', type },
    attachments: [
      { title: name ?? 'arquivo', title_link: file, title_link_download: true, type: 'file', ...shown },
    ],
    fileUpload: { publicFilePath: url, type, size: 1 },
  }
}

function extras(type: LivechatNotice, room: DeskRoom, now: string): object {
  const served = room.agent === null ? undefined : agentOf(room.agent)
  const servedBy = served && { _id: served.id, username: served.username, ts: now }
  switch (type) {
    case 'LivechatSessionQueued':
      return { departmentId: room.department }
    case 'LivechatSessionTaken':
    case 'LivechatSessionForwarded':
      return { departmentId: room.department, servedBy }
    case 'LivechatSession':
      return { departmentId: room.department, servedBy, closedAt: now, closer: 'user' }
    case 'Message':
      return {}
  }
}
