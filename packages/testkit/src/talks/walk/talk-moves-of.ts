import type { Option } from '@cristal/dialogue'
import type { Envelope } from '@cristal/engine'

import type { TalkCases } from '../talk-cases.ts'
import type { TalkMove } from './talk-move.ts'
import type { TalkSituation } from './talk-situation.ts'

/** All that a person, a human who serves, or time can do next. */
export function talkMovesOf(
  { envelope, ended, at, offered, served, contact, queue }: TalkSituation,
  { openings, sayings, taps = [], pause, agent }: TalkCases,
): readonly TalkMove[] {
  if (envelope === undefined) return openings.map(writes)
  if (ended) return []
  const asked = askedIn(envelope.snapshot)
  const own = asked.flatMap((question) => sayings[question] ?? [])
  const words = [...new Set([...own, ...(sayings['anywhere'] ?? [])])]
  const waits = Object.keys(envelope.deadlines).length > 0
  const isOpen = agent !== undefined && typeof contact['room'] === 'string'
  return [
    ...[...new Map([...taps, ...offered].map((option) => [option.id, option])).values()].map(tapped),
    ...words.map(writes),
    ...(pause !== undefined && mayPause(envelope, at + pause)
      ? own.map((word): TalkMove => ({ ...writes(word), after: pause }))
      : []),
    { does: 'send' },
    ...(waits ? [{ does: 'wait' } as const] : []),
    ...(isOpen ? agentMoves(served, queue) : []),
  ]
}

function mayPause({ deadlines }: Envelope, until: number): boolean {
  return Object.values(deadlines).every(({ due }) => due > until)
}

function tapped({ id, title }: Option): TalkMove {
  return { does: 'tap', option: id, title }
}

function writes(text: string): TalkMove {
  return { does: 'write', text }
}

function agentMoves(served: boolean, queue: number): readonly TalkMove[] {
  const acts = served ? (['say', 'send', 'close'] as const) : (['take', 'close'] as const)
  const moves = queue > 0 && !served ? (['queue', ...acts] as const) : acts
  return moves.map((act) => ({ does: 'agent', act }))
}

/** The names of the questions that are open: machines that ask, by the name under which they were invoked. */
function askedIn(snapshot: unknown): readonly string[] {
  const { children } = (snapshot ?? {}) as Persisted
  return Object.values(children ?? {}).flatMap(({ src, snapshot: child }) => [
    ...(typeof src === 'string' ? [src] : []),
    ...askedIn(child),
  ])
}

interface Persisted {
  readonly children?: Readonly<Record<string, { readonly src?: unknown; readonly snapshot?: unknown }>>
}
