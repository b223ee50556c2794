import { fold, type Option, type PersonEvent, type PublicEvent } from '@cristal/dialogue'

import type { Arrival, Content } from './arrival.ts'
import type { Conversation } from './conversation.ts'
import { isoAt } from './iso-at.ts'

/** What was received as the event that the machine gets, given the options that were last shown. */
export function publicEvent(
  { content, received, chance }: Arrival,
  offered: Conversation['offered'],
  timeZone: string,
): PublicEvent {
  const when = { at: isoAt(received, timeZone), chance }
  if ('desk' in content) return { ...content.desk, ...when }
  return { ...personEvent(content, offered), ...when } as PersonEvent
}

function personEvent(content: Exclude<Content, { desk: unknown }>, offered: Conversation['offered']): object {
  if ('option' in content) return { type: 'option.chosen', ...chosen(content.option, offered) }
  const media = 'media' in content ? { media: content.media } : {}
  return { type: 'message.received', text: content.text ?? '', ...media }
}

/** A token of the turn that offered it, an id, or a title; anything else is stale. */
function chosen(given: string, offered: Conversation['offered']): { option: string; stale: boolean } {
  const found = offered?.options.find((option) => names(option, offered.turn).includes(given))
  const titled = found ?? offered?.options.find((option) => fold(option.title) === fold(given.trim()))
  if (titled) return { option: titled.id, stale: false }
  return { option: /^\d+\.(.+)$/s.exec(given)?.[1] ?? given, stale: true }
}

function names(option: Option, turn: number): readonly string[] {
  return [`${turn}.${option.id}`, option.id]
}
