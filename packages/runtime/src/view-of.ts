import type { Bot } from '@cristal/dialogue'
import type { Engine } from '@cristal/engine'

import type { PersonContent } from './arrival.ts'
import type { ConversationView, TranscriptLine } from './host.ts'
import { isoAt } from './iso-at.ts'
import type { Line, Loaded } from './store.ts'

/** A conversation as a person or a tool may look at it. */
export function viewOf(
  { engine, bot, timeZone }: { readonly engine: Engine; readonly bot: Bot; readonly timeZone: string },
  { conversation, waiting, effects }: Loaded,
  lines: readonly Line[],
): ConversationView {
  const states = statesOf(engine, conversation)
  const titles = titlesIn(lines)
  return {
    conversation: conversation.id,
    states,
    activity: bot.activity?.(states) ?? null,
    contact: conversation.contact,
    transcript: lines.flatMap((line) => transcriptLine(line, titles, timeZone)),
    busy: waiting.length > 0 || effects.length > 0,
  }
}

/** None where the envelope is of another machine. */
function statesOf(engine: Engine, { envelope }: Loaded['conversation']): readonly string[] {
  try {
    return envelope ? engine.states(envelope) : []
  } catch {
    return []
  }
}

/** None for what a desk told: it is there as the words that came of it. */
function transcriptLine(line: Line, titles: ReadonlyMap<string, string>, timeZone: string): TranscriptLine[] {
  if (line.who === 'bot') {
    const { message, at } = line.row
    const { text, options, media, agent } = message
    const beside = { ...(media && { media }), ...(agent !== undefined && { agent }) }
    return [{ who: agent === undefined ? 'bot' : 'agent', text, options, at: isoAt(at, timeZone), ...beside }]
  }
  const { content, received } = line.arrival
  if ('desk' in content) return []
  const media = 'media' in content ? { media: content.media } : {}
  return [
    { who: 'person', text: typed(content, titles), options: [], at: isoAt(received, timeZone), ...media },
  ]
}

/** A tapped option shows as its title. */
function typed(content: PersonContent, titles: ReadonlyMap<string, string>): string {
  return 'option' in content ? (titles.get(content.option) ?? content.option) : (content.text ?? '')
}

function titlesIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  const options = lines.flatMap((line) => (line.who === 'bot' ? line.row.message.options : []))
  return new Map(options.flatMap(({ id, title, token }) => [[id, title] as const, [token, title] as const]))
}
