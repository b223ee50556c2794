import { fold, type Option, type PersonEvent } from '@cristal/dialogue'

import type { Arrival } from './arrival.ts'
import type { Conversation } from './conversation.ts'
import { isoAt } from './iso-at.ts'

/** A received message as the event that the machine gets, given the options that were last shown. */
export function personEvent(
  arrival: Arrival,
  offered: Conversation['offered'],
  timeZone: string,
): PersonEvent {
  const when = { at: isoAt(arrival.received, timeZone), chance: arrival.chance }
  if ('text' in arrival.content) return { type: 'message.received', text: arrival.content.text, ...when }
  return { type: 'option.chosen', ...chosen(arrival.content.option, offered), ...when }
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
