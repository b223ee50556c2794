import type { TalkCases } from '../talk-cases.ts'
import type { TalkMove } from './talk-move.ts'
import type { TalkSituation } from './talk-situation.ts'

/** All that a person, a human who serves, or time can do next. */
export function talkMovesOf(
  { envelope, ended, offered, served, contact }: TalkSituation,
  { openings, sayings, agent }: TalkCases,
): readonly TalkMove[] {
  if (envelope === undefined) return openings.map(writes)
  if (ended) return []
  const asked = askedIn(envelope.snapshot)
  const own = asked.flatMap((question) => sayings[question] ?? [])
  const words = [...new Set([...own, ...(sayings['anywhere'] ?? [])])]
  const waits = Object.keys(envelope.deadlines).length > 0
  const isOpen = agent !== undefined && typeof contact['room'] === 'string'
  return [
    ...offered.map(({ id, title }): TalkMove => ({ does: 'tap', option: id, title })),
    ...words.map(writes),
    { does: 'send' },
    ...(waits ? [{ does: 'wait' } as const] : []),
    ...(isOpen ? agentMoves(served) : []),
  ]
}

function writes(text: string): TalkMove {
  return { does: 'write', text }
}

function agentMoves(served: boolean): readonly TalkMove[] {
  const acts = served ? (['say', 'close'] as const) : (['take', 'close'] as const)
  return acts.map((act) => ({ does: 'agent', act }))
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
