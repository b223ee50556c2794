import type { DeskMedia, DeskRoom, LeftMessage } from './desk-room.ts'
import { dataFile, type Files } from './files.ts'
import type { Office } from './office.ts'
import type { Delivery, Webhooks } from './webhooks.ts'

/** The humans at the desk: what they see, and what they do. Whatever they do is told by webhook. */
export interface DeskAgents {
  /** Every room, oldest first. */
  rooms(): readonly DeskRoom[]
  /** What was left while nobody was there, oldest first. */
  left(): readonly LeftMessage[]
  /** Begins to serve a room. @throws TypeError where there is no such open room. */
  take(room: string, agent?: string): void
  /** Writes, and takes the room first where nobody did. Answers the line's id. */
  say(room: string, text: string, media?: DeskMedia): string
  /** Sends a file; the bytes of a `data:` address are served by the desk itself. */
  sendFile(room: string, media: DeskMedia): string
  /** Changes what was written. */
  edit(room: string, line: string, text: string): void
  /** Hands a room over to another agent. */
  forward(room: string, agent: string): void
  close(room: string): void
  /** Lets one of the people before the first room be served. */
  letNext(): void
  /** Everybody comes or leaves; with a department, those of that one. */
  setOnline(online: boolean, department?: string): void
  /** Where webhooks go; `undefined`, as at first, sends none. */
  callTo(url: string | undefined): void
  /** Every attempt of a webhook, oldest first. */
  readonly deliveries: readonly Delivery[]
  /** Resolves once no webhook is under way; those that wait for another attempt do not count. */
  settled(): Promise<void>
}

/** What the humans' side is made of. */
export interface AgentParts {
  readonly desk: Office
  readonly files: Files
  readonly webhooks: Webhooks
  readonly origin: () => string
  /** Tells what the humans did that the office does not tell itself. */
  readonly tell: {
    edited(room: DeskRoom, line: string): void
    forwarded(room: DeskRoom): void
    queued(rooms: readonly DeskRoom[]): void
  }
}

/** Who serves when nobody is named. */
const bia = 'Bia'

export function agents({ desk, files, webhooks, origin, tell }: AgentParts): DeskAgents {
  const side: DeskAgents = {
    rooms: () => desk.rooms(),
    left: () => [...desk.left],
    take: (room, agent = bia) => void desk.take(open(room).room, agent),
    say(room, text, media) {
      if (open(room).state === 'queued') desk.take(room, bia)
      const agent = open(room).agent ?? bia
      return desk.write(room, { who: 'agent', text, agent, ...(media && { media: served(media) }) }).id
    },
    sendFile: (room, media) => side.say(room, '', media),
    edit(room, line, text) {
      desk.rewrite(open(room).room, line, text)
      tell.edited(open(room), line)
    },
    forward(room, agent) {
      desk.take(open(room).room, agent)
      tell.forwarded(open(room))
    },
    close: (room) => void desk.close(open(room).room, 'agent'),
    letNext: () => tell.queued(desk.advance()),
    setOnline: (online, department) => desk.setOnline(online, department),
    callTo: (url) => webhooks.to(url),
    deliveries: webhooks.deliveries,
    settled: () => webhooks.settled(),
  }
  return side

  function open(room: string): DeskRoom {
    const found = desk.find(room)
    if (found === undefined) throw new TypeError(`There is no room "${room}".`)
    if (found.state === 'closed') throw new TypeError(`The room "${room}" is closed.`)
    return found
  }

  function served(media: DeskMedia): DeskMedia {
    const { kind, name = names[kind], mimeType } = media
    const file = dataFile(media.url)
    if (file === undefined) return media
    const kept = files.keep({ name, type: mimeType ?? file.type, bytes: file.bytes })
    return { kind, name, mimeType: kept.type, url: origin() + files.pathOf(kept) }
  }
}

const names = { image: 'imagem', audio: 'audio', video: 'video', file: 'arquivo' } as const
