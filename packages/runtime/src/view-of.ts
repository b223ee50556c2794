import type { Bot } from '@cristal/dialogue'
import type { Engine } from '@cristal/engine'

import type { Queued } from './arrival.ts'
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
    transcript: lines.map((line) => transcriptLine(line, titles, timeZone)),
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

function transcriptLine(line: Line, titles: ReadonlyMap<string, string>, timeZone: string): TranscriptLine {
  if (line.who === 'bot') {
    const { message, at } = line.row
    return { who: 'bot', text: message.text, options: message.options, at: isoAt(at, timeZone) }
  }
  const { received } = line.arrival
  return { who: 'person', text: typed(line.arrival, titles), options: [], at: isoAt(received, timeZone) }
}

/** A tapped option shows as its title. */
function typed({ content }: Queued, titles: ReadonlyMap<string, string>): string {
  return 'text' in content ? content.text : (titles.get(content.option) ?? content.option)
}

function titlesIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  const options = lines.flatMap((line) => (line.who === 'bot' ? line.row.message.options : []))
  return new Map(options.flatMap(({ id, title, token }) => [[id, title] as const, [token, title] as const]))
}
