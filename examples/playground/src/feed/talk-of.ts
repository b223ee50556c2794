import { isoAt, type Line, type Loaded } from '@cristal/runtime'

import type { TalkLine } from '../wire.ts'
import { attachmentOf } from './attachment-of.ts'

/** Whose talk it is. */
export interface Talk {
  readonly contact: string
  readonly timeZone: string
  /** Where files lie that this server may fetch. */
  readonly filesAt: readonly string[]
}

/** Keys of what the bot only hands on: the desk may not say who spoke. */
const handsOn: ReadonlySet<string> = new Set(['handoff.agentSaid', 'handoff.agentSent'])

/** The lines of a talk as the page shows them. None for what a desk told: it is there as the words that came of it. */
export function talkOf(
  lines: readonly Line[],
  loaded: Loaded | undefined,
  { contact, timeZone, filesAt }: Talk,
): readonly TalkLine[] {
  const waiting = new Set(loaded?.waiting.map(({ seq }) => seq))
  const offered = lines.flatMap((line) => (line.who === 'bot' ? line.row.message.options : []))
  const titles = new Map(offered.flatMap(({ id, token, title }) => [[id, title] as const, [token, title]]))
  const fileAt = (key: string) =>
    `/api/contacts/${encodeURIComponent(contact)}/files/${encodeURIComponent(key)}`

  return lines.flatMap((line): readonly TalkLine[] => {
    if (line.who === 'bot') {
      const { message, at } = line.row
      const { key, text, options, media } = message
      const agent = message.agent ?? (handsOn.has(message.said.text) ? '' : null)
      const who = agent === null ? 'bot' : 'agent'
      const attached = media ? attachmentOf(media, fileAt(key), filesAt) : null
      return [{ key, who, text, media: attached, agent, options, at: isoAt(at, timeZone), waiting: false }]
    }
    const { id, seq, content, received } = line.arrival
    if ('desk' in content) return []
    const media = 'media' in content ? attachmentOf(content.media, fileAt(id), filesAt) : null
    const text = 'option' in content ? (titles.get(content.option) ?? content.option) : (content.text ?? '')
    const rest = { agent: null, options: [], at: isoAt(received, timeZone), waiting: waiting.has(seq) }
    return [{ key: id, who: 'person', text, media, ...rest }]
  })
}
