import { capabilities, render, type Said, type Texts } from '@cristal/dialogue'

import type { PathStep } from '../paths/walk/graph.ts'
import type { LineResult } from './results.ts'

/**
 * What is written and said in a step: the person's words where the move carries some, then what the machine says.
 *
 * @param offered - The titles of the options that were shown before, by their ids.
 */
export function linesOf(
  { move, reached }: PathStep,
  texts: Texts,
  offered: ReadonlyMap<string, string>,
): readonly LineResult[] {
  const written = move.type === 'event' ? wordsIn(move.event, offered) : undefined
  return [
    ...(written === undefined ? [] : [{ who: 'person' as const, text: written, options: [] }]),
    ...reached.trace.emitted.flatMap((event) => (isSaid(event) ? [lineOf(event, texts)] : [])),
  ]
}

/** The options that are shown in a step: id and title. */
export function offeredIn({ reached }: PathStep): readonly (readonly [string, string])[] {
  return reached.trace.emitted.flatMap((event) =>
    isSaid(event) ? (event.options ?? []).map(({ id, title }) => [id, title] as const) : [],
  )
}

/** What a person wrote or tapped, in an event that carries either: an option as in a transcript, `[Sim]` or `[#sim]`. */
function wordsIn(event: object, offered: ReadonlyMap<string, string>): string | undefined {
  const { text, option, agent } = event as { text?: unknown; option?: unknown; agent?: unknown }
  if (agent !== undefined) return undefined
  if (typeof text === 'string') return text
  return typeof option === 'string' ? `[${offered.get(option) ?? `#${option}`}]` : undefined
}

function isSaid(event: { readonly type: string }): event is Said {
  return event.type === 'said' && 'text' in event && typeof event.text === 'string'
}

/** A text that is missing is told by its key; that it is missing is a finding. */
function lineOf(said: Said, texts: Texts): LineResult {
  const who = said.agent === undefined ? 'bot' : 'agent'
  const options = (said.options ?? []).map(({ title }) => title)
  return { who, text: readable(said, texts), key: said.text, options }
}

function readable(said: Said, texts: Texts): string {
  try {
    const { options: _, ...words } = said
    return render(words, texts, capabilities.web, 0).text
  } catch {
    return said.text
  }
}
